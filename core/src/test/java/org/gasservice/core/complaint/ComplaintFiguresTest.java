package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.standard.Clauses.D8_1_6b;
import static org.gasservice.core.standard.Clauses.D8_2_2;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Figures everybody may read reveal nobody. */
class ComplaintFiguresTest {

  private static final int FEWEST = 5;
  private static final SmallGroups GROUPS = new SmallGroups(FEWEST);

  @Property
  @Keeps({D8_1_6b, D8_2_2})
  void nothingWithheldCanBeToldFromTheTotal(
      @ForAll @Size(max = 8) Map<String, @IntRange(min = 1, max = 12) Integer> counts) {
    Map<String, Integer> shown = GROUPS.shown(counts);

    assertThat(counts.entrySet()).containsAll(shown.entrySet());
    assertThat(shown.values()).allMatch(count -> count >= FEWEST);
    int withheld = counts.size() - shown.size();
    int rest = counts.values().stream().mapToInt(count -> count).sum()
        - shown.values().stream().mapToInt(count -> count).sum();
    if (withheld > 0 && !shown.isEmpty()) {
      assertThat(withheld).isGreaterThan(1);
      assertThat(rest).isGreaterThanOrEqualTo(FEWEST);
    }
  }

  @Test
  @Keeps(D8_1_6b)
  void aSingleSmallGroupTakesAnotherWithIt() {
    assertThat(GROUPS.shown(Map.of("A", 1, "B", 7, "C", 9))).containsExactly(Map.entry("C", 9));
    assertThat(GROUPS.shown(Map.of("B", 7, "C", 9))).hasSize(2);
  }

  @Test
  @Keeps({D8_2_2, D8_1_6b})
  void aMonthIsPublishedOnceAndWhole() {
    try (Bureau bureau = new Bureau()) {
      for (int i = 0; i < 9; i++) {
        String id = bureau.take(Bureau.words("!").phone(Personal.of("1390000100" + i)));
        bureau.classify(id, i < 6 ? Category.CHARGES : Category.ATTITUDE);
      }
      assertThat(bureau.refused(AGENT, new PublishFigures("2026-03")))
          .isEqualTo("D8-2.2 complaint.month-not-over");
      bureau.office.setTime(Instant.parse("2026-03-31T16:00:00Z"));
      bureau.office.run(AGENT, new PublishFigures("2026-03"));

      // the three about attitude are few; those about charges would tell how few
      ComplaintFigures figures =
          bureau.as(AGENT).figures("2026-03").orElseThrow().value();
      assertThat(figures.total()).contains(9);
      assertThat(figures.byCategory()).isEmpty();
      assertThat(figures.byUnit()).containsExactly(Map.entry("EAST-1", 9));
      assertThat(figures.repeats()).isEmpty();
      assertThat(bureau.refused(AGENT, new PublishFigures("2026-03")))
          .isEqualTo("D8-2.2 complaint.figures-published");
    }
  }
}
