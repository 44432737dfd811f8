package org.gasservice.examples.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.Coverage;
import org.gasservice.core.inspection.WindowStanding;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.Texts;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

class InspectionYearTest {

  private static final int POINTS = 240;
  private static final YearReport REPORT = play(7);

  private static YearReport play(long seed) {
    return YearPlay.play(
        new MemoryStorage(),
        new YearTown(POINTS, seed),
        new Texts(Locale.ENGLISH),
        new PrintWriter(new StringWriter()));
  }

  @Test
  void everyCustomerOfAClassIsInOnePartInEveryMonth() {
    int all = 0;
    for (UseClass use : UseClass.values()) {
      List<Integer> sizes = REPORT.months().stream()
          .filter(month -> month.use() == use)
          .map(month -> month.coverage().all())
          .distinct()
          .toList();
      assertThat(sizes).hasSize(1);
      all += sizes.get(0);
    }
    assertThat(all).isEqualTo(POINTS);
    assertThat(REPORT.months())
        .allSatisfy(
            month -> assertThat(month.coverage().of(WindowStanding.NOT_VISITED)).isNotNegative());
  }

  @Test
  void everybodyIsVisitedAndNobodyIsLeftUnplanned() {
    assertThat(REPORT.plans()).hasSize(2);
    assertThat(REPORT.plans()).allSatisfy(plan -> {
      assertThat(plan.unplanned()).isZero();
      assertThat(plan.planned()).isEqualTo(plan.due());
    });
    assertThat(REPORT.windows()).allSatisfy(window -> {
      Coverage coverage = window.coverage();
      assertThat(coverage.of(WindowStanding.NOT_VISITED)).isZero();
      assertThat(coverage.of(WindowStanding.ENTERED)).isPositive();
    });
    assertThat(REPORT.refused()).isEmpty();
  }

  @Test
  void rostersHaveNoGapAndHazardsAreFoundAndClosed() {
    assertThat(REPORT.rosters()).hasSize(2).allMatch(YearReport.Roster::holds);
    int found = REPORT.hazards().stream().mapToInt(YearReport.Hazards::found).sum();
    int closed = REPORT.hazards().stream().mapToInt(YearReport.Hazards::closed).sum();
    assertThat(found).isPositive();
    assertThat(closed).isBetween(1, found);
  }

  @Test
  void theSameSeedGivesTheSameYearAndAnotherAnother() {
    assertThat(Json.view(play(7))).isEqualTo(Json.view(REPORT));
    assertThat(Json.view(play(8))).isNotEqualTo(Json.view(REPORT));
  }

  @Test
  void thePageSaysItInBothLanguagesAndNeedsNothingElse() {
    YearPage page = new YearPage(REPORT);
    String html = page.html(Locale.CHINESE);
    assertThat(html)
        .contains("安检年度", "A year of inspections", "到访不遇漏斗", "Proof of rosters", "客服热线");
    assertThat(html).doesNotContain("HOTLINE");
    assertThat(html).doesNotContainPattern(Pattern.compile("(src|href)=\"?http"));
    assertThat(html).doesNotContainPattern(Pattern.compile("year\\.[a-z]"));
    assertThat(html).doesNotContain("样例户主");
    assertThat(page.summary(Locale.ENGLISH)).hasSizeGreaterThan(10);
  }
}
