package org.gasservice.core.conduct;

import static java.util.Comparator.comparing;
import static org.gasservice.core.standard.Clauses.D10_3_6a;
import static org.gasservice.core.standard.Clauses.D4_3b;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.standard.BannedPhrases;
import org.gasservice.core.standard.Keeps;

/**
 * Finds banned expressions (服务忌语) in what was said or written [D10-3.6a, D4-3b]. Immutable; safe for use by many threads.
 *
 * <p>Text and list are compared {@linkplain NormalText normalised}: full and half width, letter case and blanks do not matter. At each place the longest
 * expression counts. What lies within a longer harmless expression does not: in {@code 行不行} nobody refuses, in {@code 有不清楚的} nobody shrugs. The
 * harmless ones are a list like the banned ones. English expressions count as whole words only. It knows words, not meaning: how well that does is
 * measured in {@code docs/banned-phrases.md}.
 */
@Keeps({D10_3_6a, D4_3b})
public final class BannedWords {

  private static final String HARMLESS = "harmless.txt";

  private final Language chinese;
  private final Language english;

  private BannedWords(Language chinese, Language english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The lists of a standard, with our list of harmless expressions. */
  public static BannedWords of(Collection<BannedPhrases> banned) {
    List<String> harmless = Shipped.HARMLESS_EXPRESSIONS;
    return new BannedWords(
        Language.of(banned, BannedPhrases::zh, harmless, NormalText::withoutBlanks, false),
        Language.of(banned, BannedPhrases::en, harmless, NormalText::withSingleBlanks, true));
  }

  /** What is found, in the order of the text. */
  public List<BannedWord> in(String text) {
    return Stream.concat(chinese.in(text).stream(), english.in(text).stream())
        .sorted(comparing(BannedWord::start).thenComparing(BannedWord::end))
        .toList();
  }

  /** What is looked for in one language. */
  private record Language(
      Optional<Pattern> pattern, Map<String, Listed> listed, Function<String, NormalText> normal) {

    /** A banned expression; harmless ones have none. */
    private record Listed(String phrase, BannedPhrases from) {}

    static Language of(
        Collection<BannedPhrases> banned,
        Function<BannedPhrases, List<String>> phrases,
        List<String> harmless,
        Function<String, NormalText> normal,
        boolean wholeWords) {
      Map<String, Listed> listed = new HashMap<>();
      List<String> all = new ArrayList<>();
      for (BannedPhrases group : banned) {
        for (String phrase : phrases.apply(group)) {
          String key = normal.apply(phrase).text();
          listed.putIfAbsent(key, new Listed(phrase, group));
          all.add(key);
        }
      }
      harmless.forEach(expression -> all.add(normal.apply(expression).text()));
      return new Language(pattern(all, wholeWords), Map.copyOf(listed), normal);
    }

    private static Optional<Pattern> pattern(List<String> all, boolean wholeWords) {
      String either = all.stream()
          .distinct()
          .sorted(Comparator.comparing(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
      String edge = wholeWords ? "\\b" : "";
      return all.isEmpty()
          ? Optional.empty()
          : Optional.of(Pattern.compile(edge + "(?:" + either + ")" + edge));
    }

    List<BannedWord> in(String text) {
      NormalText compared = normal.apply(text);
      return pattern.stream()
          .flatMap(expressions -> expressions.matcher(compared.text()).results())
          .flatMap(match -> found(match, compared, text).stream())
          .toList();
    }

    private Optional<BannedWord> found(MatchResult match, NormalText compared, String text) {
      return Optional.ofNullable(listed.get(match.group()))
          .map(hit -> new BannedWord(
              hit.from().group(),
              hit.from().clause(),
              hit.phrase(),
              compared.startOf(match.start()),
              compared.endOf(text, match.end())));
    }
  }

  /** Read once, when somebody asks. */
  private static final class Shipped {
    private static final List<String> HARMLESS_EXPRESSIONS = read();

    private static List<String> read() {
      try (InputStream in =
          Objects.requireNonNull(BannedWords.class.getResourceAsStream(HARMLESS), HARMLESS)) {
        return Splitter.on('\n')
            .trimResults()
            .omitEmptyStrings()
            .splitToStream(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .filter(line -> !line.startsWith("#"))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
