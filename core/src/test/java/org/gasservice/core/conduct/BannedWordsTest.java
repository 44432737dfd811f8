package org.gasservice.core.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_3_6a;
import static org.gasservice.core.standard.Clauses.D4_3b;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker of banned expressions, and how good it is. */
@Keeps({D10_3_6a, D4_3b})
class BannedWordsTest {

  private static final Path FILE = Path.of("../docs/banned-phrases.md");

  private final BannedWords words = BannedWords.of(ServiceStandard.manual().bannedPhrases());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "先生，这事不归我管。 | PASSING_ON | 不归我管",
        "不　行 | FLAT_REFUSAL | 不　行",
        "办 不 了 的 | FLAT_REFUSAL | 办 不 了",
        "IT CAN’T BE DONE | FLAT_REFUSAL | CAN’T BE DONE",
        "ｎｏ　ｗａｙ! | FLAT_REFUSAL | ｎｏ　ｗａｙ",
        "𠮷，怪你自己 | BLAMING | 怪你自己",
      })
  void anExpressionIsFoundWhereItStands(String text, String group, String there) {
    BannedWord found = words.in(text).get(0);

    assertThat(found.group()).isEqualTo(group);
    assertThat(text.substring(found.start(), found.end())).isEqualTo(there);
  }

  @Test
  void everyExpressionOfATextIsFoundInItsOrder() {
    assertThat(words.in("不行！这不归我管，你找别人。"))
        .extracting(BannedWord::phrase)
        .containsExactly("不行", "不归我管", "你找别人");
  }

  @ParameterizedTest
  @CsvSource({"您看行不行", "有不清楚的请问", "piano ways", "下班了也有人接"})
  void whatOnlyLooksLikeOneIsLeftAlone(String text) {
    assertThat(words.in(text)).isEmpty();
  }

  @Test
  void everyListedExpressionIsFoundAlone() {
    ServiceStandard.manual().bannedPhrases().forEach(group -> {
      group.zh().forEach(phrase -> assertThat(words.in(phrase)).as(phrase).isNotEmpty());
      group.en().forEach(phrase -> assertThat(words.in(phrase)).as(phrase).isNotEmpty());
    });
  }

  @Test
  void precisionAndRecallOnTheLabelledListArePublished() throws IOException {
    List<String> lines = Resources.readLines(
            Resources.getResource(BannedWordsTest.class, "labelled.txt"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
    List<String> bad = lines.stream().filter(line -> line.startsWith("+ ")).toList();
    List<String> missed = bad.stream().filter(line -> !found(line)).toList();
    List<String> wronged =
        lines.stream().filter(line -> line.startsWith("- ") && found(line)).toList();
    int hits = bad.size() - missed.size();
    double precision = (double) hits / (hits + wronged.size());
    double recall = (double) hits / bad.size();

    String page = page(lines.size(), bad.size(), precision, recall, missed, wronged);
    if (Boolean.getBoolean("gasservice.write-docs")) {
      Files.writeString(FILE, page);
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
    assertThat(precision).isGreaterThan(0.9);
    assertThat(recall).isGreaterThan(0.85);
    assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(page);
  }

  private boolean found(String line) {
    return !words.in(line.substring(2)).isEmpty();
  }

  private static String page(
      int all,
      int bad,
      double precision,
      double recall,
      List<String> missed,
      List<String> wronged) {
    return """
        # Banned expressions: how good the checker is

        `BannedWords` compares normalised text (full and half width, letter case, blanks) with the lists of the standard and leaves out what lies within a
        longer harmless expression (`core/src/main/resources/org/gasservice/core/conduct/harmless.txt`). It knows words, not meaning.

        Measured on `core/src/test/resources/org/gasservice/core/conduct/labelled.txt`, %d lines written for the purpose, %d of them bad. The authors of the
        list and of the expressions are the same, so expect less on real conversations. A test holds this page.

        | precision | recall |
        | --- | --- |
        | %s | %s |

        ## Bad and not found

        %s

        ## Harmless and found

        %s
        """.formatted(
            all, bad, share(precision), share(recall), bullets(missed), bullets(wronged));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String bullets(List<String> lines) {
    return lines.isEmpty()
        ? "None."
        : String.join("\n", lines.stream().map(l -> "- " + l.substring(2)).toList());
  }
}
