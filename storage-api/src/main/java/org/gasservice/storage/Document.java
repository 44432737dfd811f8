package org.gasservice.storage;

/**
 * The stored form of an aggregate, given back byte for byte.
 *
 * @param schema version of the form, from 1
 * @param hot the part transitions rewrite, at most {@value Limits#PART_BYTES} bytes
 * @param cold the part written only when it changed, at most {@value Limits#PART_BYTES} bytes
 */
public record Document(int schema, Bytes hot, Bytes cold) {

  /** The same cold part, so that an adapter may leave it alone. */
  public boolean sharesColdWith(Document earlier) {
    return cold.equals(earlier.cold);
  }
}
