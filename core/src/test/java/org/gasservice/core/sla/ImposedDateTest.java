package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D1_4_5;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.junit.jupiter.api.Test;

class ImposedDateTest {

  private static final Instant NOW = Instant.parse("2026-02-17T00:00:00Z");

  private static ImposedDate date(String body, String reference, int hours) {
    return new ImposedDate(
        body,
        Milestone.RESULT_TOLD,
        NOW.plusSeconds(hours * 3_600L),
        reference,
        NOW,
        NOW,
        "E-1001");
  }

  @Test
  @Keeps(D1_4_5)
  void aBodyMovesItsDateWithANewPaperAndTheEarlierDateStays() {
    List<ImposedDate> dates =
        ImposedDate.with(List.of(date("12345", "A-1", 6)), date("12345", "A-2", 8));
    assertThat(dates).extracting(ImposedDate::reference).containsExactly("A-1", "A-2");
  }

  @Test
  @Keeps(D1_4_5)
  void withoutANewPaperNothingMoves() {
    List<ImposedDate> dates = List.of(date("12345", "A-1", 6));
    assertThatThrownBy(() -> ImposedDate.with(dates, date("12345", "A-1", 8)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("sla.imposed-reference-used");
    assertThat(ImposedDate.with(dates, date("regulator", "A-1", 8))).hasSize(2);
  }

  @Test
  void aListIsFullByName() {
    List<ImposedDate> dates = List.of();
    for (int i = 0; i < ImposedDate.MOST; i++) {
      dates = ImposedDate.with(dates, date("12345", "A-" + i, 6));
    }
    List<ImposedDate> full = dates;
    assertThatThrownBy(() -> ImposedDate.with(full, date("12345", "B-1", 6)))
        .hasMessageContaining("sla.imposed-too-many");
  }

  @Test
  void clocksReadThemAsSaidByTheBodyItself() {
    assertThat(ImposedDate.events(List.of(date("12345", "A-1", 6))))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.stamp().source()).isEqualTo(EventSource.OUTSIDE_BODY);
          assertThat(event.stamp().reason()).contains("A-1");
        });
  }
}
