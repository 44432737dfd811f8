package org.gasservice.examples.site;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.gasservice.core.command.IdSource;
import org.gasservice.storage.Bytes;

/**
 * Identifiers and salts that come out the same in every run with the same seed, so that results can be compared byte for byte. Not
 * for real customers' data: whoever knows the seed knows the salts.
 */
public final class RepeatableIds implements IdSource {

  private static final int SALT = 16;

  private final String seed;
  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong salts = new AtomicLong();

  public RepeatableIds(String seed) {
    this.seed = seed;
  }

  @Override
  public String commandId() {
    return "c-" + commands.incrementAndGet();
  }

  @Override
  public Bytes salt() {
    byte[] digest = Hashing.sha256()
        .hashString(seed + "/" + salts.incrementAndGet(), StandardCharsets.UTF_8)
        .asBytes();
    return Bytes.wrap(Arrays.copyOf(digest, SALT));
  }
}
