package org.gasservice.storage;

import java.time.Instant;

/**
 * Proof that a command was carried out, stored in the same unit as its effect.
 *
 * @param root the root the command wrote; ids are unique within it
 * @param digest of the command's canonical form, to tell a repeat from another command under the same id
 * @param recordedAt when, microseconds; receipts older than the configured window may be purged
 * @param result what the command answered, at most {@value Limits#PART_BYTES} bytes
 */
public record Receipt(
    String root, String commandId, Bytes digest, Instant recordedAt, Bytes result) {

  @Override
  public String toString() {
    return root + " " + commandId;
  }
}
