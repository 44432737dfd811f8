package com.example.storage;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;

/**
 * Spells values as bytes that sort as the values do. A text ends with a zero byte, which no text holds; every other kind has one
 * length. So no spelling is the beginning of another, and spellings can follow one another.
 */
final class Spelling {

  /** Decimals have at most 31 digits, which is less than 2^103. */
  private static final BigInteger MIDDLE = BigInteger.ONE.shiftLeft(110);

  private static final int DECIMAL_BYTES = 14;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Spelling() {}

  /** A key of the file: what kind of entry it is, and the names it stands under. */
  static Spelling of(char room, String... names) {
    Spelling spelling = new Spelling();
    spelling.bytes.write(room);
    for (String name : names) {
      spelling.text(name);
    }
    return spelling;
  }

  static Spelling from(byte[] beginning) {
    Spelling spelling = new Spelling();
    spelling.bytes.writeBytes(beginning);
    return spelling;
  }

  Spelling text(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return this;
  }

  Spelling prefix(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Spelling key(Key key) {
    return text(key.root()).text(key.id());
  }

  /** Negative numbers come first: the sign bit is turned. */
  Spelling number(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
    return this;
  }

  Spelling value(Object value) {
    if (value instanceof String text) {
      return text(text);
    } else if (value instanceof Long number) {
      return number(number);
    } else if (value instanceof Boolean yes) {
      return number(yes ? 1 : 0);
    } else if (value instanceof LocalDate day) {
      return number(day.toEpochDay());
    } else if (value instanceof Instant moment) {
      return number(Micros.of(moment));
    }
    byte[] shifted = ((BigDecimal) value).unscaledValue().add(MIDDLE).toByteArray();
    bytes.writeBytes(new byte[DECIMAL_BYTES - shifted.length]);
    bytes.writeBytes(shifted);
    return this;
  }

  Spelling values(List<Object> values) {
    values.forEach(this::value);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The key spelled behind this beginning. Its parts are ASCII, and end with a zero each. */
  static Key keyBehind(byte[] beginning, byte[] spelling) {
    String[] parts = new String(
            spelling, beginning.length, spelling.length - beginning.length, StandardCharsets.US_ASCII)
        .split("\\x00");
    return new Key(parts[0], parts[1]);
  }

  static long numberBehind(byte[] beginning, byte[] spelling) {
    return ByteBuffer.wrap(spelling).getLong(beginning.length) ^ Long.MIN_VALUE;
  }

  /** The least spelling behind all that begin with these bytes. No room of ours has the greatest byte. */
  static byte[] behind(byte[] prefix) {
    int end = prefix.length;
    while (prefix[end - 1] == (byte) 0xff) {
      end--;
    }
    byte[] behind = Arrays.copyOf(prefix, end);
    behind[end - 1]++;
    return behind;
  }
}
