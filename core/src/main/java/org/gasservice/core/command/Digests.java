package org.gasservice.core.command;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.gasservice.storage.Bytes;

/** SHA-256 over fields, each with its length before it, so that no two lists of fields meet by shifting a border. */
final class Digests {

  private static final int ID_LENGTH = 14;

  private final MessageDigest digest;

  Digests() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform lacks SHA-256", e);
    }
  }

  Digests add(Bytes bytes) {
    length(bytes.size());
    digest.update(bytes.shared());
    return this;
  }

  Digests add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length(bytes.length);
    digest.update(bytes);
    return this;
  }

  Digests add(long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  private void length(int bytes) {
    digest.update((byte) (bytes >>> 24));
    digest.update((byte) (bytes >>> 16));
    digest.update((byte) (bytes >>> 8));
    digest.update((byte) bytes);
  }

  Bytes done() {
    return Bytes.wrap(digest.digest());
  }

  /** A short identifier: 14 letters and digits, 70 bits of the digest. */
  String id() {
    return BaseEncoding.base32Hex()
        .omitPadding()
        .encode(digest.digest())
        .toLowerCase(Locale.ROOT)
        .substring(0, ID_LENGTH);
  }
}
