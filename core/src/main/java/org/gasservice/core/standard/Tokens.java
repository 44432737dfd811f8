package org.gasservice.core.standard;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The form of the words a standard is made of: short, stable, the same in every language. */
final class Tokens {

  /** What a word looks like; vendors put their name in front: {@code ACME.SURVEYED}. */
  static final String WORD = "[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+)*";

  private static final Pattern WORDS = Pattern.compile(WORD);
  private static final Pattern IDS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
  private static final int LONGEST = 60;

  private Tokens() {}

  static boolean isWord(String text) {
    return text.length() <= LONGEST && WORDS.matcher(text).matches();
  }

  /** Whether the text may name a policy, a clause, a standard. */
  static boolean isId(String text) {
    return text.length() <= LONGEST && IDS.matcher(text).matches();
  }

  static String word(String path, String text) {
    if (!isWord(text)) {
      throw InvalidStandard.of(path, "standard.word");
    }
    return text;
  }

  /** Sorted, so that equal sets print and serialise alike. */
  static Set<String> words(String path, Set<String> texts) {
    texts.forEach(text -> word(path, text));
    return Collections.unmodifiableSet(new TreeSet<>(texts));
  }
}
