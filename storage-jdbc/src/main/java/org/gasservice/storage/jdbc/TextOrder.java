package org.gasservice.storage.jdbc;

import java.util.Optional;
import org.gasservice.storage.Limits;

/** In which order an engine keeps strings. The two differ only beyond U+D7FF: rare characters and emoji. */
public enum TextOrder {
  /** By UTF-16 unit, as Java does. */
  UTF16_UNITS {
    @Override
    String greatest() {
      return String.valueOf(Character.MAX_VALUE).repeat(Limits.TEXT_LENGTH);
    }

    @Override
    Optional<String> firstBehind(String prefix) {
      int end = prefix.length();
      while (end > 0 && prefix.charAt(end - 1) == Character.MAX_VALUE) {
        end--;
      }
      return end == 0
          ? Optional.empty()
          : Optional.of(prefix.substring(0, end - 1) + (char) (prefix.charAt(end - 1) + 1));
    }

    @Override
    int compare(String one, String other) {
      return one.compareTo(other);
    }
  },

  /** By code point, as the bytes of UTF-8 are. */
  CODE_POINTS {
    @Override
    String greatest() {
      return Character.toString(Character.MAX_CODE_POINT).repeat(Limits.TEXT_LENGTH / 2);
    }

    @Override
    Optional<String> firstBehind(String prefix) {
      int end = prefix.length();
      while (end > 0 && prefix.codePointBefore(end) == Character.MAX_CODE_POINT) {
        end -= 2;
      }
      if (end == 0) {
        return Optional.empty();
      }
      int last = prefix.codePointBefore(end);
      int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
      return Optional.of(
          prefix.substring(0, end - Character.charCount(last)) + Character.toString(next));
    }

    @Override
    int compare(String one, String other) {
      for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
        if (one.charAt(i) != other.charAt(i)) {
          boolean rare = Character.isSurrogate(one.charAt(i));
          return rare == Character.isSurrogate(other.charAt(i))
              ? Character.compare(one.charAt(i), other.charAt(i))
              : rare ? 1 : -1;
        }
      }
      return Integer.compare(one.length(), other.length());
    }
  };

  /** No text is greater. */
  abstract String greatest();

  /** The first string behind all that begin with the prefix; empty when there is none. */
  abstract Optional<String> firstBehind(String prefix);

  abstract int compare(String one, String other);
}
