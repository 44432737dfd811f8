package org.gasservice.storage;

/**
 * Names one aggregate of a type. The root is the unit of consistency and placement (a service point, a customer, an incident …) and
 * never changes; the id is unique inside type and root. Both may be the integrator's own.
 *
 * @param root 1 to {@value Limits#KEY_LENGTH} printable ASCII characters, no blank
 * @param id 1 to {@value Limits#KEY_LENGTH} printable ASCII characters, no blank
 */
public record Key(String root, String id) implements Comparable<Key> {

  /** @throws StorageFailure BAD_VALUE when a part is empty, too long or not printable ASCII */
  public Key {
    Values.checkKeyPart(root);
    Values.checkKeyPart(id);
  }

  /** The aggregate that is its own root. */
  public static Key ofRoot(String id) {
    return new Key(id, id);
  }

  /** By root, then id, both as ASCII. */
  @Override
  public int compareTo(Key other) {
    int byRoot = root.compareTo(other.root);
    return byRoot != 0 ? byRoot : id.compareTo(other.id);
  }

  /** Ids first: those of one root differ there. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Key that && id.equals(that.id) && root.equals(that.root));
  }

  /** Root and id are often the same number with another letter before it: a plain sum of the two leaves most places of a hash table empty. */
  @Override
  public int hashCode() {
    int hash = root.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) + id.hashCode();
  }

  @Override
  public String toString() {
    return root.equals(id) ? root : root + "/" + id;
  }
}
