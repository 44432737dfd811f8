package org.gasservice.core.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a person by phone or identity number without storing it in an index: a keyed digest (HMAC-SHA-256) of the normalised
 * value. Without the key the digest tells nothing; the key belongs to the host, not to the store.
 */
public final class LookupHash {

  private static final String TRIAL_KEY = "gas-service trial look-up key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 16;
  private static final int BYTES_KEPT = 16;

  private final SecretKeySpec key;

  /** @throws IllegalArgumentException when the key is shorter than 16 bytes */
  public LookupHash(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the look-up key needs at least " + SHORTEST_KEY + " bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Under a key everybody knows: fit for trials only. */
  public static LookupHash forTrials() {
    return new LookupHash(TRIAL_KEY.getBytes(StandardCharsets.UTF_8));
  }

  /** 32 hexadecimal digits. Blanks, hyphens and letter case do not matter. */
  public String of(Personal value) {
    String normal = value.reveal().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)), 0, BYTES_KEPT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks " + ALGORITHM, e);
    }
  }
}
