package org.gasservice.core.conduct;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared: full-width signs as half-width ones (NFKC), small letters, blanks and invisible signs left out or made one; and
 * for each sign the place in the original it comes from.
 */
record NormalText(String text, int[] origin) {

  /** For Chinese, which knows no blanks: {@code 不 行} and {@code 不行} are the same. */
  static NormalText withoutBlanks(String original) {
    return normal(original, false);
  }

  /** For languages that part words by blanks: any number of them counts as one. */
  static NormalText withSingleBlanks(String original) {
    return normal(original, true);
  }

  private static NormalText normal(String original, boolean keepOne) {
    StringBuilder out = new StringBuilder(original.length());
    int[] origin = new int[original.length() * 4 + 1];
    int next;
    for (int at = 0; at < original.length(); at = next) {
      next = original.offsetByCodePoints(at, 1);
      for (char sign : signs(original, at, next)) {
        boolean blank = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
        boolean doubled = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
        if (blank ? keepOne && !doubled : Character.getType(sign) != Character.FORMAT) {
          origin = roomFor(origin, out.length());
          origin[out.length()] = at;
          out.append(blank ? ' ' : sign);
        }
      }
    }
    origin = roomFor(origin, out.length());
    origin[out.length()] = original.length();
    return new NormalText(out.toString(), Arrays.copyOf(origin, out.length() + 1));
  }

  private static char[] signs(String original, int from, int to) {
    return Normalizer.normalize(original.substring(from, to), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .toCharArray();
  }

  private static int[] roomFor(int[] origin, int index) {
    return index < origin.length ? origin : Arrays.copyOf(origin, origin.length * 2);
  }

  /** Where the sign at a place of {@link #text} stands in the original, in UTF-16 units. */
  int startOf(int place) {
    return origin[place];
  }

  /** Where the sign before a place ends in the original, without blanks behind it. */
  int endOf(String original, int place) {
    int last = origin[place - 1];
    return original.offsetByCodePoints(last, 1);
  }
}
