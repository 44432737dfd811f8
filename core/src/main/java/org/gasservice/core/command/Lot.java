package org.gasservice.core.command;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.gasservice.storage.Key;

/**
 * A lot in a drawing (抽签). The keys with the least digests are drawn: the same seed draws the same of the same keys, whatever order they come in, on
 * every machine and store; nobody can steer it without choosing the seed.
 *
 * @param digest SHA-256 of seed and key
 */
public record Lot(String digest, Key key) implements Comparable<Lot> {

  public static Lot of(String seed, Key key) {
    return new Lot(text(Hashing.sha256().newHasher(), seed, key).hash().toString(), key);
  }

  /**
   * Draws from keys.
   *
   * @param size how many at most
   * @return in the order they were drawn
   */
  public static List<Key> draw(String seed, Collection<Key> from, int size) {
    return from.stream()
        .map(key -> of(seed, key))
        .sorted()
        .limit(size)
        .map(Lot::key)
        .toList();
  }

  /** Tells one population from another: SHA-256 over its keys in their order. */
  public static String population(Collection<Key> keys) {
    Hasher hasher = Hashing.sha256().newHasher();
    keys.stream().sorted().forEach(key -> text(hasher, "", key));
    return hasher.hash().toString();
  }

  private static Hasher text(Hasher hasher, String before, Key key) {
    return hasher.putString(before + '\n' + key.root() + '\n' + key.id(), StandardCharsets.UTF_8);
  }

  /** By digest, then key. */
  @Override
  public int compareTo(Lot other) {
    int byDigest = digest.compareTo(other.digest);
    return byDigest != 0 ? byDigest : key.compareTo(other.key);
  }
}
