package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.REPAIRED;
import static org.gasservice.core.standard.Milestone.RESULT_TOLD;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.Direction;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Limits in working time, and those that count back from a plan. */
class WorkingTimeTest {

  @Nested
  class WorkingDays {

    @Test
    void five_working_days_end_when_the_fifth_closes() {
      assertThat(Case.under(Case.FIVE_WORKING_DAYS).reported("03-06 15:00").due(RESULT_TOLD))
          .isEqualTo(at("03-13 17:30"));
    }

    @Test
    void a_pause_on_the_day_of_receipt_moves_nothing_since_that_day_is_not_counted() {
      Case told = Case.under(Case.FIVE_WORKING_DAYS)
          .reported("03-06 10:00")
          .paused("03-06 11:00", SuspensionReason.WAIT_CUSTOMER, "03-06 17:00");
      assertThat(told.due(RESULT_TOLD)).isEqualTo(at("03-13 17:30"));
    }

    @Test
    void a_pause_of_a_working_day_moves_it_to_the_next_working_day() {
      Case told = Case.under(Case.FIVE_WORKING_DAYS)
          .reported("03-06 10:00")
          .paused("03-09 09:00", SuspensionReason.WAIT_CUSTOMER, "03-10 09:00");
      assertThat(told.due(RESULT_TOLD)).isEqualTo(at("03-16 17:30"));
    }

    @Test
    void hours_and_days_are_compared_by_the_due_instant_of_the_case() {
      SlaPolicy days = Case.FIVE_WORKING_DAYS.withId("days");
      SlaPolicy week =
          Case.policy("week", RESULT_TOLD, Quantity.elapsed(Duration.ofDays(8))).build();
      ClockState plainWeek = Case.under(days, week).reported("03-06 15:00").clock(RESULT_TOLD);
      assertThat(plainWeek.won().orElseThrow().policy()).isEqualTo("days");
      ClockState overSpringFestival =
          Case.under(days, week).reported("02-13 15:00").clock(RESULT_TOLD);
      assertThat(overSpringFestival.won().orElseThrow().policy()).isEqualTo("week");
      assertThat(overSpringFestival.beaten()).extracting(DueClause::policy).containsExactly("days");
    }

    @Test
    void a_due_instant_that_rests_on_2027_is_provisional() {
      assertThat(Case.under(Case.FIVE_WORKING_DAYS)
              .reported("12-23 10:00")
              .clock(RESULT_TOLD)
              .isProvisional())
          .isTrue();
      assertThat(Case.under(Case.FIVE_WORKING_DAYS)
              .reported("12-16 10:00")
              .clock(RESULT_TOLD)
              .isProvisional())
          .isFalse();
      assertThat(Case.under(Case.LARGE_REPAIR)
              .reported("12-30 10:00")
              .clock(REPAIRED)
              .isProvisional())
          .as("elapsed time knows no holidays")
          .isFalse();
    }
  }

  @Nested
  class LeadTime {

    private final SlaPolicy dayBefore = Case.policy(
            "D10-2.4", Milestone.PUBLISHED, Quantity.elapsed(Duration.ofHours(24)))
        .start(StartEvent.INTERRUPTION_START)
        .direction(Direction.AT_LEAST)
        .build();
    private final SlaPolicy twoDaysBefore = dayBefore
        .withId("floor")
        .withClause("law")
        .withLimit(Quantity.elapsed(Duration.ofHours(48)));

    @Test
    void a_notice_is_due_so_long_before_and_the_longer_lead_wins() {
      assertThat(planned(dayBefore).due(Milestone.PUBLISHED)).isEqualTo(at("03-04 08:00"));
      ClockState both = planned(dayBefore, twoDaysBefore).clock(Milestone.PUBLISHED);
      assertThat(both.due()).contains(at("03-03 08:00"));
      assertThat(both.won().orElseThrow().clause()).isEqualTo("law");
    }

    @Test
    void it_is_met_to_the_second() {
      assertThat(planned(dayBefore)
              .reached("03-04 08:00:00", Milestone.PUBLISHED)
              .clock(Milestone.PUBLISHED)
              .outcome())
          .contains(Outcome.MET);
      assertThat(planned(dayBefore)
              .reached("03-04 08:00:01", Milestone.PUBLISHED)
              .clock(Milestone.PUBLISHED)
              .outcome())
          .contains(Outcome.BREACHED);
    }

    @Test
    void working_days_count_back_too() {
      SlaPolicy threeDays = dayBefore.withLimit(Quantity.workingDays(3));
      assertThat(planned(threeDays).due(Milestone.PUBLISHED)).isEqualTo(at("03-02 17:30"));
    }

    private Case planned(SlaPolicy... policies) {
      Case notice = Case.under(policies);
      return notice.event(new ClockEvent.Started(
          notice.stamp("03-01 10:00", EventSource.DISPATCHER),
          StartEvent.INTERRUPTION_START,
          List.of(),
          Optional.of(at("03-05 08:00"))));
    }
  }
}
