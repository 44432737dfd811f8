package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;

/** Whether words tell who complained. Blanks, signs and the width of letters do not matter. Pure. */
final class Anonymity {

  /** Shorter than this a word says nothing about anybody. */
  private static final int SHORTEST = 2;

  private Anonymity() {}

  @Keeps(D8_1_6b)
  static boolean tells(Source source, Personal words) {
    String text = plain(words);
    return Stream.of(source.name(), source.phone(), source.replyTo())
        .flatMap(part -> part.stream())
        .map(Anonymity::plain)
        .anyMatch(part -> part.codePointCount(0, part.length()) >= SHORTEST && text.contains(part));
  }

  private static String plain(Personal words) {
    return Normalizer.normalize(words.reveal(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
