package org.gasservice.core.command;

import com.google.common.io.BaseEncoding;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.gasservice.storage.Bytes;

/** Ids and salts from a generator: a secure one in production, a seeded one where a run is to be repeated. */
public final class RandomIds implements IdSource {

  private static final int BYTES = 16;
  private static final BaseEncoding LETTERS = BaseEncoding.base32Hex().omitPadding();

  private final RandomGenerator source;

  /** @param source used by one thread at a time */
  public RandomIds(RandomGenerator source) {
    this.source = source;
  }

  @Override
  public String commandId() {
    return LETTERS.encode(next()).toLowerCase(Locale.ROOT);
  }

  @Override
  public Bytes salt() {
    return Bytes.wrap(next());
  }

  private byte[] next() {
    byte[] bytes = new byte[BYTES];
    synchronized (source) {
      source.nextBytes(bytes);
    }
    return bytes;
  }
}
