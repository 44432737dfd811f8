package org.gasservice.core.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gasservice.core.standard.InvalidStandard.Problem;

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

  /** What may be wrong with the fields all commitments share. */
  static List<Problem> problemsOf(
      String id, String clause, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Problem> problems = new ArrayList<>();
    if (!isId(id)) {
      problems.add(new Problem("id", "standard.id", Map.of()));
    }
    if (!isId(clause)) {
      problems.add(new Problem("clause", "standard.id", Map.of()));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add(new Problem(
          "validTo",
          "standard.dates",
          Map.of("from", from.get().toString(), "to", to.get().toString())));
    }
    return problems;
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
