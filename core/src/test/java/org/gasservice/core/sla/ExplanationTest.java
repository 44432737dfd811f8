package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.REPAIRED;
import static org.gasservice.core.standard.Milestone.WORK_DONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gasservice.core.calendar.WorkingWindow;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

  private static final Messages MESSAGES =
      new Messages(List.of(MessageBundle.beside(SlaClock.class)));

  private final Case office = Case.under(Case.EIGHT_WORKING_HOURS)
      .reported("02-13 16:00")
      .paused("02-13 17:00", SuspensionReason.WAIT_CUSTOMER, "02-14 10:00");

  @Test
  void it_lists_events_segments_calendar_intervals_and_clauses() {
    Explanation why = SlaClock.explain(WORK_DONE, office.terms(), office.events());
    assertThat(why.calendar()).isEqualTo("calendar office version 1, holidays cn 2026-1");
    assertThat(why.intervals())
        .containsExactly(
            new WorkingWindow(at("02-13 16:00"), at("02-13 17:30")),
            new WorkingWindow(at("02-14 09:00"), at("02-14 12:00")),
            new WorkingWindow(at("02-14 13:00"), at("02-14 17:30")),
            new WorkingWindow(at("02-24 09:00"), at("02-24 09:30")));
    assertThat(why.state().due()).contains(at("02-24 09:30"));
    assertThat(why.state().segments()).hasSize(3);
    assertThat(why.state().findings())
        .extracting(EventFinding::verdict)
        .containsExactly(Verdict.STARTED, Verdict.PAUSED);
    assertThat(why.state().won().orElseThrow().paused()).hasMinutes(90);
  }

  @Test
  void it_can_be_read_in_chinese_and_english() {
    Explanation why = SlaClock.explain(WORK_DONE, office.terms(), office.events());
    assertThat(texts(why, Locale.ENGLISH))
        .containsExactly(
            "2026-02-13 16:00: the clock starts.",
            "2026-02-13 17:00: the clock pauses.",
            "WORK_DONE is due by 2026-02-24 09:30: PT8H working from 2026-02-13 16:00 [OWN-1].",
            "Pauses moved it by PT1H30M of the clock's own calendar.");
    assertThat(texts(why, Locale.CHINESE)).first().isEqualTo("2026-02-13 16:00：开始计时。");
  }

  @Test
  void it_names_what_was_beaten_what_is_provisional_and_how_it_ended() {
    Case order = Case.under(Case.SMALL_REPAIR, Case.LARGE_REPAIR)
        .reported("12-30 09:00")
        .reached("12-30 20:00", REPAIRED);
    assertThat(texts(SlaClock.explain(REPAIRED, order.terms(), order.events()), Locale.ENGLISH))
        .contains(
            "Stricter than [D10-2.5b], due by 2026-12-31 09:00.", "REPAIRED was reached too late.");
    Case told = Case.under(Case.EIGHT_WORKING_HOURS).reported("12-30 09:00");
    assertThat(texts(SlaClock.explain(WORK_DONE, told.terms(), told.events()), Locale.ENGLISH))
        .last()
        .asString()
        .startsWith("Provisional");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void whatever_becomes_of_an_event_has_a_text(Verdict verdict) {
    assertThat(MESSAGES.knows(verdict.messageCode())).isTrue();
  }

  @Test
  void every_goal_and_outcome_has_a_text() {
    assertThat(Arrays.stream(DueClause.Goal.values()).map(goal -> "sla.due." + goal))
        .allMatch(MESSAGES::knows);
    assertThat(Arrays.stream(Outcome.values()).map(outcome -> "sla.outcome." + outcome))
        .allMatch(MESSAGES::knows);
    assertThat(List.of("sla.paused", "sla.beaten", "sla.provisional", "sla.corrected"))
        .allMatch(MESSAGES::knows);
  }

  private static List<String> texts(Explanation why, Locale locale) {
    return why.lines().stream()
        .map(line -> MESSAGES.text(locale, line.code(), line.parameters()))
        .toList();
  }
}
