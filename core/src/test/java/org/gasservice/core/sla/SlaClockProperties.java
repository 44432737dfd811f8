package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;

class SlaClockProperties {

  private static final Instant REPORTED = Case.at("03-02 09:00");
  private static final List<SlaPolicy> POLICIES = List.of(
      Case.SMALL_REPAIR,
      Case.LARGE_REPAIR,
      Case.EIGHT_WORKING_HOURS.withMilestone(Milestone.REPAIRED),
      Case.FIVE_WORKING_DAYS.withMilestone(Milestone.REPAIRED));

  @Property(tries = 500)
  void neither_the_order_of_the_list_nor_repetition_changes_the_outcome(
      @ForAll("histories") List<ClockEvent> events, @ForAll Random random) {
    List<ClockEvent> shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(shuffled, random);
    assertThat(evaluate(POLICIES, shuffled)).isEqualTo(evaluate(POLICIES, events));
  }

  @Property(tries = 500)
  void a_longer_pause_never_makes_anything_due_earlier(
      @ForAll("policies") SlaPolicy policy,
      @ForAll @IntRange(max = 6000) int from,
      @ForAll @IntRange(min = 1, max = 6000) int minutes,
      @ForAll @IntRange(max = 6000) int more) {
    Instant none = due(policy, List.of(started()));
    Instant shorter = due(policy, List.of(started(), pause("p", from, from + minutes)));
    Instant longer = due(policy, List.of(started(), pause("p", from, from + minutes + more)));
    assertThat(shorter).isAfterOrEqualTo(none);
    assertThat(longer).isAfterOrEqualTo(shorter);
  }

  /** The oracle counts the clock's own minutes one by one. */
  @Property(tries = 200)
  void running_minutes_up_to_the_due_instant_are_the_limit(
      @ForAll("pauses") List<ClockEvent.Paused> pauses) {
    List<ClockEvent> events = new ArrayList<>(pauses);
    events.add(started());
    ClockState state =
        evaluate(List.of(Case.EIGHT_WORKING_HOURS.withMilestone(Milestone.REPAIRED)), events);
    WorkingCalendar calendar = Case.CALENDARS.working();
    Instant minute = REPORTED;
    for (int run = 0; run < 480; minute = minute.plusSeconds(60)) {
      Instant now = minute;
      boolean paused =
          state.segments().stream().anyMatch(segment -> segment.isPause() && segment.contains(now));
      if (calendar.isWorking(now) && !paused) {
        run++;
      }
    }
    Instant used = minute;
    Instant held = state.segments().stream()
        .filter(segment -> segment.isPause() && segment.contains(used))
        .flatMap(segment -> segment.to().stream())
        .findAny()
        .orElse(used);
    assertThat(state.due()).contains(held);
  }

  @Property(tries = 300)
  void nothing_becomes_overdue_inside_a_pause(@ForAll("histories") List<ClockEvent> events) {
    ClockState state = evaluate(POLICIES, events);
    for (Segment segment : state.segments()) {
      if (segment.isPause()) {
        Instant last = segment.to().orElseThrow().minusNanos(1_000);
        assertThat(state.isOverdueAt(last)).isEqualTo(state.isOverdueAt(segment.from()));
      }
    }
  }

  @Property(tries = 300)
  void sweeping_at_any_moments_fires_every_step_once_and_in_order(
      @ForAll("histories") List<ClockEvent> events, @ForAll("moments") List<Instant> sweeps) {
    ClockState state = evaluate(POLICIES, events);
    Set<String> fired = new HashSet<>();
    List<ClockStep> order = new ArrayList<>();
    sweeps.stream()
        .sorted()
        .forEach(now -> SlaClock.stepsDue(state, fired, now).forEach(step -> {
          assertThat(fired.add(step.key())).isTrue();
          order.add(step);
        }));
    assertThat(order)
        .isSortedAccordingTo((one, other) -> one.nominalAt().compareTo(other.nominalAt()));
    assertThat(order)
        .isEqualTo(SlaClock.stepsDue(
            state, Set.of(), sweeps.stream().max(Instant::compareTo).orElse(Instant.EPOCH)));
  }

  private static ClockState evaluate(List<SlaPolicy> policies, List<ClockEvent> events) {
    return SlaClock.evaluate(Milestone.REPAIRED, ClockTerms.of(policies, Case.CALENDARS), events);
  }

  private static Instant due(SlaPolicy policy, List<ClockEvent> events) {
    return evaluate(List.of(policy), events).due().orElseThrow();
  }

  private static ClockEvent started() {
    return new ClockEvent.Started(
        Stamp.of("start", REPORTED, EventSource.CUSTOMER), StartEvent.REPORTED);
  }

  private static Stamp stamp(String id, int minute) {
    return Stamp.of(id, REPORTED.plus(Duration.ofMinutes(minute)), EventSource.CREW_DEVICE)
        .withReason("R")
        .withApprover("E-9");
  }

  private static ClockEvent.Paused pause(String id, int from, int to) {
    return new ClockEvent.Paused(
        stamp(id, from), SuspensionReason.WAIT_CUSTOMER, REPORTED.plus(Duration.ofMinutes(to)));
  }

  @Provide
  Arbitrary<SlaPolicy> policies() {
    return Arbitraries.of(POLICIES);
  }

  @Provide
  Arbitrary<List<ClockEvent.Paused>> pauses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4000), Arbitraries.integers().between(1, 1500))
        .as((from, length) -> pause("p" + from, from, from + length))
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Instant>> moments() {
    return Arbitraries.integers()
        .between(0, 30_000)
        .map(minute -> REPORTED.plus(Duration.ofMinutes(minute)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<ClockEvent>> histories() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 3000);
    Arbitrary<ClockEvent> one = Combinators.combine(
            minutes,
            minutes,
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(SuspensionReason.class))
        .as(SlaClockProperties::event);
    return one.list().ofMaxSize(8).map(events -> {
      List<ClockEvent> all = new ArrayList<>(events);
      all.add(started());
      return all;
    });
  }

  private static ClockEvent event(int minute, int other, int kind, SuspensionReason reason) {
    String id = minute + "-" + other + "-" + kind + reason;
    Instant later = REPORTED.plus(Duration.ofMinutes(minute + other));
    if (kind < 8) {
      return new ClockEvent.Paused(stamp(id, minute), reason, later);
    }
    if (kind < 13) {
      return new ClockEvent.Resumed(stamp(id, minute));
    }
    if (kind < 15) {
      return new ClockEvent.Stopped(stamp(id, minute), Milestone.REPAIRED);
    }
    if (kind < 17) {
      return new ClockEvent.Reclassified(
          stamp(id, minute), List.of(POLICIES.get(other % POLICIES.size()).id()));
    }
    if (kind == 17) {
      return new ClockEvent.Restarted(stamp(id, minute), Optional.empty());
    }
    if (kind == 18) {
      return new ClockEvent.Cancelled(stamp(id, minute), Optional.empty());
    }
    return new ClockEvent.Imposed(
        stamp(id, minute).withSource(EventSource.OUTSIDE_BODY), Milestone.REPAIRED, later, "12345");
  }
}
