package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.notice.InterruptionState.CANCELLED;
import static org.gasservice.core.notice.InterruptionState.CLOSED;
import static org.gasservice.core.notice.InterruptionState.DRAFT;
import static org.gasservice.core.notice.InterruptionState.IN_FORCE;
import static org.gasservice.core.notice.InterruptionState.PUBLISHED;
import static org.gasservice.core.notice.InterruptionState.RESUPPLYING;
import static org.gasservice.core.standard.Clauses.D10_2_4;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D6_8_4;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.notice.Announcement.What;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** In which state of an interruption what can be done, and what has to be done before. */
class InterruptionStatesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant BEGIN = NOW.plus(Duration.ofHours(1));
  private static final Instant END = BEGIN.plus(Duration.ofHours(4));
  private static final Set<NoticeChannel> CHANNELS = Set.of(NoticeChannel.POSTER);

  private static Interruption in(InterruptionState state) {
    return Interruption.builder()
        .id("I-1")
        .kind(InterruptionKind.PLANNED)
        .cause(Cause.values()[0])
        .area("east")
        .valves(List.of("V-1"))
        .tally(Tally.EMPTY)
        .members(0)
        .counted(true)
        .told(0)
        .state(state)
        .begin(BEGIN)
        .until(END)
        .build();
  }

  private static Announce announce(What what) {
    return new Announce(
        "I-1",
        what,
        CHANNELS,
        what == What.OVERRUN ? Optional.of(END.plusSeconds(60)) : Optional.empty());
  }

  private static Interruption told(Interruption before, What what) {
    return InterruptionRules.announce(before, announce(what), "E-1", NOW);
  }

  private static void refused(ThrowingCallable step, String clause, String code) {
    assertThatThrownBy(step).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
      assertThat(refusal.clause()).isEqualTo(clause);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }

  private static void onlyIn(UnaryOperator<Interruption> step, InterruptionState... states) {
    for (InterruptionState state : InterruptionState.values()) {
      if (Arrays.asList(states).contains(state)) {
        assertThat(step.apply(in(state))).as(state.name()).isNotNull();
      } else {
        refused(() -> step.apply(in(state)), D3_14, "notice.other-state");
      }
    }
  }

  @Test
  @Keeps(D3_14)
  void eachStepHasItsStates() {
    onlyIn(i -> InterruptionRules.start(i, BEGIN), PUBLISHED);
    onlyIn(InterruptionRules::cancel, DRAFT, PUBLISHED);
    onlyIn(i -> InterruptionRules.close(i, END), RESUPPLYING);
    onlyIn(
        i -> InterruptionRules.reschedule(
            i, new RescheduleInterruption("I-1", BEGIN.plusSeconds(60), END)),
        DRAFT,
        PUBLISHED);
  }

  @Test
  @Keeps({D3_14, D6_8_4})
  void eachChangeIsToldInItsStates() {
    onlyIn(i -> told(i.withUntold(What.MOVED), What.MOVED), PUBLISHED);
    onlyIn(i -> told(i.withKind(InterruptionKind.SUDDEN), What.SUDDEN), IN_FORCE);
    onlyIn(i -> told(i, What.OVERRUN), IN_FORCE);
    onlyIn(i -> told(i, What.RESUPPLY), IN_FORCE, RESUPPLYING);
    onlyIn(i -> told(i.withUntold(What.CANCELLED), What.CANCELLED), CANCELLED);
  }

  @Test
  @Keeps(D6_8_4)
  void nobodyIsToldOfWhatDidNotHappen() {
    refused(() -> told(in(PUBLISHED), What.MOVED), D6_8_4, "notice.nothing-to-tell");
    refused(() -> told(in(CANCELLED), What.CANCELLED), D6_8_4, "notice.nothing-to-tell");
    refused(() -> told(in(IN_FORCE), What.SUDDEN), D6_8_4, "notice.nothing-to-tell");
    refused(
        () -> InterruptionRules.announce(
            in(IN_FORCE),
            new Announce("I-1", What.OVERRUN, CHANNELS, Optional.of(NOW)),
            "E-1",
            NOW),
        D10_4_15,
        "notice.end-is-past");
  }

  @Test
  @Keeps(D6_8_4)
  void whatWasToldIsSettledButNewsOfGasToComeDoesNotSettleAnOverrun() {
    Interruption late = in(IN_FORCE).withUntold(What.OVERRUN);
    assertThat(told(late, What.OVERRUN).untold()).isEmpty();
    assertThat(told(late, What.OVERRUN).until()).contains(END.plusSeconds(60));
    assertThat(told(late, What.RESUPPLY).untold()).contains(What.OVERRUN);
    assertThat(told(late.withState(RESUPPLYING), What.RESUPPLY).untold()).isEmpty();
  }

  @Test
  @Keeps(D10_4_15)
  void thirtyAnnouncementsAreKept() {
    Announcement one =
        new Announcement(What.OVERRUN, NOW, "E-1", CHANNELS, BEGIN, Optional.of(END));
    Interruption full =
        told(in(IN_FORCE).withAnnouncements(Collections.nCopies(29, one)), What.OVERRUN);
    assertThat(full.announcements()).hasSize(30);
    refused(() -> told(full, What.OVERRUN), D10_4_15, "notice.too-many-announcements");
  }

  @Test
  @Keeps(D10_2_4)
  void itBeginsWhenPeopleWereToldItWouldAndNotBefore() {
    assertThat(InterruptionRules.start(in(PUBLISHED), BEGIN).startedAt()).contains(BEGIN);
    refused(
        () -> InterruptionRules.start(in(PUBLISHED), BEGIN.minusNanos(1_000)),
        D10_2_4,
        "notice.too-early");
    refused(
        () -> InterruptionRules.start(in(PUBLISHED).withUntold(What.MOVED), BEGIN),
        D6_8_4,
        "notice.people-untold");
  }

  @Test
  @Keeps(D10_2_4)
  void movedEarlierItNeedsANewNoticeMovedLaterPeopleAreTold() {
    Interruption published = in(PUBLISHED);
    Interruption earlier = InterruptionRules.reschedule(
        published, new RescheduleInterruption("I-1", BEGIN.minusSeconds(1), END));
    assertThat(earlier.state()).isEqualTo(DRAFT);
    assertThat(earlier.untold()).isEmpty();
    Interruption longer = InterruptionRules.reschedule(
        published, new RescheduleInterruption("I-1", BEGIN, END.plusSeconds(1)));
    assertThat(longer.state()).isEqualTo(PUBLISHED);
    assertThat(longer.untold()).contains(What.MOVED);
    assertThat(InterruptionRules.reschedule(
                in(DRAFT), new RescheduleInterruption("I-1", BEGIN.plusSeconds(1), END))
            .untold())
        .isEmpty();
    refused(
        () ->
            InterruptionRules.reschedule(published, new RescheduleInterruption("I-1", BEGIN, END)),
        D3_14,
        "notice.nothing-moved");
  }

  @Test
  @Keeps({D6_8_4, D10_4_15})
  void itIsOverWhenEveryHomeIsCountedAndSettledAndTheAuthorityKnows() {
    Interruption back = in(RESUPPLYING);
    assertThat(InterruptionRules.close(back, END).state()).isEqualTo(CLOSED);
    refused(
        () -> InterruptionRules.close(back.withUntold(What.RESUPPLY), END),
        D6_8_4,
        "notice.people-untold");
    refused(
        () -> InterruptionRules.close(back.withCounted(false), END), D10_4_15, "notice.homes-open");
    Interruption reportable = back.withReportDueAt(NOW);
    refused(() -> InterruptionRules.close(reportable, END), D10_4_15, "notice.unreported");
    Interruption reported =
        InterruptionRules.report(reportable, new ReportToAuthority("I-1", "L-1"), "E-1", NOW);
    assertThat(InterruptionRules.close(reported, END).closedAt()).contains(END);
    refused(
        () -> InterruptionRules.report(reported, new ReportToAuthority("I-1", "L-2"), "E-1", NOW),
        D10_4_15,
        "notice.reported-already");
  }

  @Test
  void whoWasNeverToldOfAnInterruptionIsNotToldThatItIsCancelled() {
    assertThat(InterruptionRules.cancel(in(DRAFT)).untold()).isEmpty();
    assertThat(InterruptionRules.cancel(told(in(PUBLISHED).withUntold(What.MOVED), What.MOVED))
            .untold())
        .contains(What.CANCELLED);
    assertThat(EnumSet.allOf(InterruptionState.class))
        .filteredOn(InterruptionState::live)
        .containsExactly(DRAFT, PUBLISHED, IN_FORCE, RESUPPLYING);
  }
}
