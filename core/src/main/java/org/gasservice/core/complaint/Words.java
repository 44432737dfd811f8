package org.gasservice.core.complaint;

import org.gasservice.core.privacy.Personal;

/** What people write, whatever it is, as something that can be kept: nobody's complaint is turned away for its characters. */
final class Words {

  /** Most characters kept of what was said; what is longer is taken as its beginning and its length. */
  static final int LONGEST = 3_000;

  private Words() {}

  /** At most so many characters, none of them a control character or half of one. */
  static Personal kept(Personal raw, int most) {
    String text = raw.reveal();
    StringBuilder kept = new StringBuilder();
    text.codePoints().limit(most).map(Words::fit).forEach(kept::appendCodePoint);
    while (kept.length() > most) {
      kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
    }
    return Personal.of(kept.toString());
  }

  private static int fit(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return half ? 0xFFFD : Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c;
  }

  /** Whether it can be a key part or token. */
  static boolean token(String text) {
    return !text.isEmpty()
        && text.length() <= org.gasservice.storage.Limits.KEY_LENGTH
        && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }
}
