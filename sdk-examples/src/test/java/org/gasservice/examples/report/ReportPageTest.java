package org.gasservice.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.workforce.WorkforceFeature;
import org.junit.jupiter.api.Test;

/** The page of a report. */
class ReportPageTest {

  private static final Pattern LOADS = Pattern.compile(
      "<(?:script|img|iframe|link|source|video|audio|embed|object)\\b[^>]*\\b(?:src|href|data)\\s*=|@import|[^A-Za-z]url\\(|sourceMappingURL");

  private final ReportPage page =
      new ReportPage(List.of(MessageBundle.beside(WorkforceFeature.class)));

  private String html() {
    return page.html(Samples.report(), Locale.CHINESE);
  }

  @Test
  void loadsNothing() {
    assertThat(LOADS.matcher(html()).results().map(m -> m.group()).toList()).isEmpty();
    assertThat(html()).contains("default-src 'none'");
  }

  @Test
  void saysEverythingInBothLanguages() {
    Matcher spans = Pattern.compile("<span lang=\"zh\">([^<]*)</span>(.{0,25})").matcher(html());
    int found = 0;
    while (spans.find()) {
      found++;
      assertThat(spans.group(2)).startsWith("<span lang=\"en\">");
    }
    assertThat(found).isGreaterThan(60);
    assertThat(html()).contains("城东服务站").contains("East Station").contains("接警五分钟内");
  }

  @Test
  void hasATextForEveryCodeItUses() throws IOException {
    String template = new String(
        ReportPage.class.getResourceAsStream("report.mustache").readAllBytes(),
        java.nio.charset.StandardCharsets.UTF_8);
    MessageBundle texts = MessageBundle.beside(DayReport.class);
    assertThat(Pattern.compile("\\{\\{#say}}([^{]+)\\{\\{/say}}")
            .matcher(template)
            .results()
            .map(m -> m.group(1)))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(texts.english()).containsKey(code));
  }

  @Test
  void writesTextAsTextAndNeverAsMarkup() {
    assertThat(html()).contains("Replace the hose &lt;before&gt;").doesNotContain("<before>");
  }

  @Test
  void opensInTheLanguageAskedFor() {
    assertThat(page.html(Samples.report(), Locale.ENGLISH)).contains("<html data-lang=\"en\"");
    assertThat(html()).contains("<html data-lang=\"zh\"");
  }

  @Test
  void countsABreachThatWasExcusedInTheRawFigureOnly() {
    PromiseLine line = PromiseLine.count(
        "D10-2.6",
        "ARRIVED",
        List.of(
            Samples.clock("a", "ARRIVED", "D10-2.6", "09:00", "08:50", ClockLine.Verdict.MET),
            Samples.clock("b", "ARRIVED", "D10-2.6", "09:00", "09:10", ClockLine.Verdict.EXCUSED),
            Samples.clock("c", "ARRIVED", "D10-2.6", "09:00", "09:10", ClockLine.Verdict.BREACHED),
            Samples.clock("d", "ARRIVED", "D10-2.6", "09:00", "", ClockLine.Verdict.OVERDUE)));
    assertThat(line.raw()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("33.3"));
    assertThat(line.adjusted()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("50"));
    assertThat(line.open()).isEqualTo(1);
  }

  @Test
  void saysInTheSummaryWhatThePageSays() {
    assertThat(
            new SummaryText(List.of(MessageBundle.beside(WorkforceFeature.class)), Locale.ENGLISH)
                .lines(Samples.report()))
        .contains("East Lake Gas (sample) · 2026-02-14 (as of 20:00)")
        .anyMatch(line -> line.contains("D5-1.2b") && line.contains("met 1"))
        .anyMatch(line -> line.contains("09:10") && line.contains("[D10-6.0]"));
  }

  @Test
  void aDayWithoutAnythingMakesAPageToo() {
    DayReport empty = DayReport.builder()
        .from(Samples.report())
        .orders(List.of())
        .clocks(List.of())
        .contacts(List.of())
        .refusals(List.of())
        .escalations(List.of())
        .missed(List.of())
        .interruptions(List.of())
        .requests(List.of())
        .build();
    assertThat(page.html(empty, Locale.ENGLISH)).contains("None.").contains("</html>");
  }

  /** For whoever works on the looks: writes a page to open in a browser. */
  @Test
  void canBeLookedAt() throws IOException {
    Path file = Path.of("target", "sample-report.html");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, page.html(Samples.report(24), Locale.CHINESE));
    assertThat(file).isNotEmptyFile();
  }
}
