package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_4;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D6_8_4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.notice.Announcement.What;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planned interruptions: told in time, begun when told, told again when it changes. */
class PlannedInterruptionTest {

  private static final Duration FOUR_HOURS = Duration.ofHours(4);

  @ParameterizedTest
  @CsvSource({
    "false, PT24H,           true,  D10-2.4",
    "false, PT23H59M59S,     false, D10-2.4",
    "true,  PT48H,           true,  CN-583-20",
    "true,  PT47H59M59S,     false, CN-583-20",
    "true,  PT24H,           false, CN-583-20",
  })
  @Keeps(D10_2_4)
  void theNoticeIsPublicTheLeadTimeOfTheStandardInForceBeforeTheBeginToTheSecond(
      boolean legalFloor, Duration before, boolean inTime, String clause) {
    ServiceStandard standard = legalFloor ? Estate.FLOOR : ServiceStandard.manual();
    try (Estate estate = new Estate(standard, NoticeSettings.in(Office.ZONE))) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(10));
      estate.office.run(Estate.plan("I-1", from, FOUR_HOURS, "R-1"));
      estate.office.setTime(from.minus(before));
      if (inTime) {
        estate.office.run(Estate.posted("I-1"));
        assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.PUBLISHED);
      } else {
        assertThat(estate.office.violation(Estate.posted("I-1")))
            .isEqualTo(clause + " notice.too-late");
        assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.DRAFT);
      }
    }
  }

  @Test
  @Keeps(D10_2_4)
  void aMessageToSomeIsNoPublicNotice() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(3));
      estate.office.run(Estate.plan("I-1", from, FOUR_HOURS, "R-1"));
      assertThat(estate.office.refused(
              new PublishNotice("I-1", Set.of(NoticeChannel.MESSAGE, NoticeChannel.CALL))))
          .hasMessageContaining("notice.not-public");
    }
  }

  @Test
  void whatIsPlannedIsNeverSudden() {
    try (Estate estate = new Estate()) {
      OpenSudden command = OpenSudden.builder()
          .cause(Cause.NETWORK_TEST)
          .area("Lake Road 7")
          .addValves("R-1")
          .build();
      assertThat(estate.office.refused(command)).hasMessageContaining("notice.other-kind");
    }
  }

  @Test
  @Keeps(D10_2_4)
  void movedToBeginEarlierItNeedsANewNoticeInTime() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(3));
      Instant earlier = from.minus(Duration.ofHours(6));
      estate.office.runAll(
          Estate.plan("I-1", from, FOUR_HOURS, "R-1"),
          Estate.posted("I-1"),
          new RescheduleInterruption("I-1", earlier, earlier.plus(FOUR_HOURS)));
      assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.DRAFT);

      estate.office.setTime(earlier);
      assertThat(estate.office.violation(new StartInterruption("I-1")))
          .isEqualTo("D3-14 notice.other-state");
      assertThat(estate.office.violation(Estate.posted("I-1")))
          .isEqualTo("D10-2.4 notice.too-late");
      Instant again = earlier.plus(Duration.ofDays(1));
      estate.office.runAll(
          new RescheduleInterruption("I-1", again, again.plus(FOUR_HOURS)), Estate.posted("I-1"));
      estate.office.setTime(again);
      estate.office.run(new StartInterruption("I-1"));
      assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.IN_FORCE);
    }
  }

  @Test
  @Keeps({D10_2_4, D6_8_4})
  void movedLaterItNeedsNoNewNoticeButPeopleAreToldBeforeItBegins() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(1));
      Instant later = from.plusSeconds(1);
      estate.office.runAll(
          Estate.plan("I-1", from, FOUR_HOURS, "R-1"),
          Estate.posted("I-1"),
          new RescheduleInterruption("I-1", later, later.plus(FOUR_HOURS)));
      assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.PUBLISHED);

      estate.office.setTime(later);
      assertThat(estate.office.violation(new StartInterruption("I-1")))
          .isEqualTo("D6-8.4 notice.people-untold");
      estate.office.runAll(Estate.told("I-1", What.MOVED), new StartInterruption("I-1"));
      assertThat(estate.interruption("I-1").announcements())
          .extracting(Announcement::what)
          .containsExactly(What.NOTICE, What.MOVED);
    }
  }

  @Test
  @Keeps(D10_2_4)
  void itNeverBeginsBeforePeopleWereToldItWould() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(1));
      estate.office.runAll(Estate.plan("I-1", from, FOUR_HOURS, "R-1"), Estate.posted("I-1"));
      estate.office.setTime(from.minusSeconds(1));
      assertThat(estate.office.violation(new StartInterruption("I-1")))
          .isEqualTo("D10-2.4 notice.too-early");
    }
  }

  @Test
  @Keeps(D6_8_4)
  void whoKnewOfItIsToldThatItWasCancelled() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(1));
      CancelInterruption cancel = new CancelInterruption("I-1", Personal.of("weather"));
      estate.office.runAll(
          Estate.plan("I-1", from, FOUR_HOURS, "R-1"), Estate.posted("I-1"), cancel);
      assertThat(estate.interruption("I-1").untold()).contains(What.CANCELLED);
      estate.office.run(Estate.told("I-1", What.CANCELLED));
      assertThat(estate.interruption("I-1").untold()).isEmpty();
      assertThat(estate.office.violation(cancel)).isEqualTo("D3-14 notice.other-state");
    }
  }

  @Test
  @Keeps({D1_4_4, D6_8_4})
  void anOverrunClimbsUntilPeopleAreToldAnotherEnd() {
    try (Estate estate = new Estate()) {
      estate.begun("I-1", "R-1");
      Instant end = estate.office.now().plus(FOUR_HOURS);
      assertThat(estate.interruption("I-1").nextActionAt()).contains(end);

      estate.office.setTime(end.minusSeconds(1));
      assertThat(estate.sweeper.sweep(10).done()).isZero();
      estate.office.setTime(end.plus(Duration.ofMinutes(30)));
      assertThat(estate.sweeper.sweep(10).done()).isOne();
      Interruption overrun = estate.interruption("I-1");
      assertThat(overrun.untold()).contains(What.OVERRUN);
      assertThat(overrun.fired()).hasSize(2).allMatch(key -> key.startsWith("OVERRUN/"));

      Instant another = end.plus(Duration.ofHours(2));
      estate.office.run(
          new Announce("I-1", What.OVERRUN, Set.of(NoticeChannel.POSTER), Optional.of(another)));
      assertThat(estate.interruption("I-1").untold()).isEmpty();
      assertThat(estate.interruption("I-1").nextActionAt()).contains(another);
      estate.office.setTime(another);
      assertThat(estate.sweeper.sweep(10).done()).isOne();
      assertThat(estate.interruption("I-1").untold()).contains(What.OVERRUN);
    }
  }

  @Test
  void anEndThatIsPastIsNoNews() {
    try (Estate estate = new Estate()) {
      estate.begun("I-1", "R-1");
      assertThat(estate.office.violation(new Announce(
              "I-1", What.OVERRUN, Set.of(NoticeChannel.POSTER), Optional.of(estate.office.now()))))
          .isEqualTo("D10-4.15 notice.end-is-past");
    }
  }

  @Test
  void whatIsPlannedToLastLongIsReportedToTheAuthorityInTime() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(2));
      estate.office.runAll(
          Estate.plan("I-1", from, Duration.ofHours(24).plusSeconds(1), "R-1"),
          Estate.plan("I-2", from, Duration.ofHours(24), "R-2"),
          Estate.posted("I-1"),
          Estate.posted("I-2"));
      assertThat(estate.interruption("I-2").reportDueAt()).isEmpty();
      assertThat(estate.interruption("I-1").reportDueAt())
          .contains(Estate.MORNING.plus(Duration.ofHours(1)));

      estate.office.setTime(Estate.MORNING.plus(Duration.ofHours(1)));
      assertThat(estate.sweeper.sweep(10).done()).isOne();
      assertThat(estate.interruption("I-1").fired()).hasSize(1);
      estate.office.run(new ReportToAuthority("I-1", "2026-17"));
      assertThat(estate.interruption("I-1").nextActionAt()).contains(from);
      assertThat(estate.office.violation(new ReportToAuthority("I-1", "2026-18")))
          .isEqualTo("D10-4.15 notice.reported-already");
    }
  }

  @Test
  @Keeps(D3_14)
  void whatLastsLongerThanPlannedBecomesReportableByItself() {
    try (Estate estate = new Estate()) {
      estate.begun("I-1", "R-1");
      Instant began = estate.office.now();
      estate.office.setTime(began.plus(Duration.ofHours(25)));
      estate.sweeper.sweep(10);
      assertThat(estate.interruption("I-1").reportDueAt())
          .contains(began.plus(Duration.ofHours(25)));
    }
  }

  @Test
  void nobodyMakesUpWhatFellDue() {
    try (Estate estate = new Estate()) {
      estate.begun("I-1", "R-1");
      DueStep invented = DueStep.of(
          DueStep.Sort.OVERRUN, estate.office.now(), estate.office.now(), Optional.empty());
      assertThat(estate.office.violation(new FireInterruptionDue("I-1", List.of(invented))))
          .isEqualTo("D10-4.15 notice.not-due");
    }
  }
}
