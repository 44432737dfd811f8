package org.gasservice.core.dunning;

import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.dunning.DunningFacts.Outcome;
import org.gasservice.core.dunning.Outlook.Obstacle;
import org.gasservice.core.standard.Keeps;

/** What is right for an account, given what the ledger, the point and the orders say. Pure. */
record DunningRules(DunningSettings settings, CutWindow window) {

  /** What has to happen beside the case, in the same commit. */
  enum Act {
    /** The order to cut off is called off. */
    CALL_OFF,
    /** An order to restore is opened. */
    RESTORE
  }

  /** A case as it should be, and what that takes. */
  record Verdict(DunningCase after, Set<Act> acts) {}

  /** Holds that ran out are gone; a run the facts do not bear any more is over; whoever is off without a reason is restored. */
  @Keeps(D10_S3)
  Verdict judge(DunningCase before, DunningFacts facts) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    DunningCase now = before
        .heldOn(facts.today(), settings::beginOf)
        .withReconnection(before.reconnection().filter(order -> facts.offForDebt()));
    Optional<RunEnd> end = whyOver(now, facts);
    if (end.isPresent()) {
      if (facts.order().filter(Outcome.GOING_ON::equals).isPresent()) {
        acts.add(Act.CALL_OFF);
      }
      boolean cutOff = facts.order().filter(Outcome.SEALED::equals).isPresent();
      if (cutOff && facts.offForDebt()) {
        acts.add(Act.RESTORE);
      }
      now = now.ended(end.get(), facts.now());
    }
    boolean broken = facts.restoring().filter(Outcome.OVER::equals).isPresent();
    if (broken && facts.offForDebt()) {
      acts.add(Act.RESTORE);
    }
    return new Verdict(now, acts);
  }

  /** Why the present run cannot go on; empty when it can, or there is none. */
  @Keeps(D10_S3)
  Optional<RunEnd> whyOver(DunningCase about, DunningFacts facts) {
    if (about.run().isEmpty()) {
      return Optional.empty();
    }
    Run run = about.run().get();
    if (about.holds().stream().anyMatch(hold -> hold.holdsOn(facts.today()))) {
      return Optional.of(RunEnd.HELD);
    }
    if (facts.overdue().isEmpty()) {
      return Optional.of(RunEnd.SETTLED);
    }
    if (!facts.owes(settings.least())) {
      return Optional.of(RunEnd.BELOW_LEAST);
    }
    if (!facts.overdue().get().anchor().equals(run.anchor())) {
      return Optional.of(RunEnd.REANCHORED);
    }
    return facts.standing() == run.standing()
        ? Optional.empty()
        : Optional.of(RunEnd.STANDING_CHANGED);
  }

  /** The next step of a judged case and its moment, or what stands in its way. */
  @Keeps(D10_S3)
  Outlook outlook(DunningCase about, DunningFacts facts) {
    if (!about.holds().isEmpty()) {
      return Outlook.blocked(firstStep(about), Obstacle.HELD);
    }
    if (about.run().isEmpty()) {
      return facts.owes(settings.least())
          ? Outlook.at(
              StepKind.REMINDER, reminderAt(facts.overdue().orElseThrow().anchor(), about))
          : Outlook.NOTHING;
    }
    Run run = about.run().get();
    return run.next().map(next -> outlook(run, next, facts)).orElse(Outlook.NOTHING);
  }

  /** A run begins with its reminder, so what comes next in it is one of the others. */
  private Outlook outlook(Run run, StepKind next, DunningFacts facts) {
    if (facts.standing() != Standing.MAY_BE_CUT_OFF) {
      return Outlook.blocked(
          next,
          facts.standing() == Standing.VULNERABLE ? Obstacle.PROTECTED : Obstacle.FORMER_HOLDER);
    }
    if (next == StepKind.DISCONNECTION && facts.offForDebt()) {
      return Outlook.blocked(next, Obstacle.OFF_ALREADY);
    }
    StepKind told = next == StepKind.STOP_NOTICE ? StepKind.REMINDER : StepKind.STOP_NOTICE;
    return run.step(told)
        .flatMap(TakenStep::servedAt)
        .map(served -> Outlook.at(
            next,
            next == StepKind.STOP_NOTICE ? stopNoticeAt(run.anchor(), served) : cutAt(served)))
        .orElseGet(() -> Outlook.blocked(next, Obstacle.NOT_SERVED));
  }

  private static StepKind firstStep(DunningCase about) {
    return about.run().flatMap(Run::next).orElse(StepKind.REMINDER);
  }

  /** So many days late, and not before what ended the run or hold before. */
  private Instant reminderAt(LocalDate anchor, DunningCase about) {
    Instant late = settings.noticesOn(anchor.plusDays(settings.reminderAfter()));
    return about.freeFrom().map(settings::nextNotices).filter(late::isBefore).orElse(late);
  }

  /** Late for long enough, and with the reminder's time to pay over. */
  private Instant stopNoticeAt(LocalDate anchor, Instant reminderServed) {
    LocalDate late = anchor.plusDays(settings.stopNoticeAfter() + 1L);
    LocalDate told = payBy(settings.dayOf(reminderServed)).plusDays(1);
    return settings.noticesOn(late.isAfter(told) ? late : told);
  }

  /** Last day to pay after a reminder. */
  LocalDate payBy(LocalDate served) {
    return served.plusDays(settings.reminderPeriod());
  }

  /** Day of the earliest moment to cut off after a stop notice served now. */
  LocalDate stopFrom(DunningFacts facts) {
    return settings.dayOf(cutAt(facts.now()));
  }

  /** The earliest moment to cut off after a stop notice. */
  Instant cutAt(Instant served) {
    return window.next(served.plus(settings.noticeLead()));
  }

  /** A step that is due by a moment and may be taken at it. */
  Optional<Outlook> due(DunningCase about, DunningFacts facts) {
    Outlook outlook = outlook(about, facts);
    boolean due = outlook.at().filter(at -> !at.isAfter(facts.now())).isPresent();
    boolean nowOrNever = outlook.step().filter(StepKind.DISCONNECTION::equals).isEmpty()
        || window.permits(facts.now());
    return due && nowOrNever ? Optional.of(outlook) : Optional.empty();
  }

  /** When somebody has to look again: at the next step, when a hold runs out, when the next charge would be late. */
  Optional<Instant> nextActionAt(DunningCase about, DunningFacts facts) {
    Outlook outlook = outlook(about, facts);
    Stream<Instant> step = outlook.at().stream()
        .map(at -> outlook.step().filter(StepKind.DISCONNECTION::equals).isPresent()
                && !at.isAfter(facts.now())
            ? window.next(facts.now())
            : at);
    Stream<Instant> holds =
        about.holds().stream().map(Hold::reviewOn).map(day -> settings.beginOf(day.plusDays(1)));
    Stream<Instant> late = about.run().isEmpty() && about.holds().isEmpty()
        ? facts.nextDue().map(due -> reminderAt(due, about)).stream()
        : Stream.empty();
    return Stream.of(step, holds, late).flatMap(s -> s).min(Comparator.naturalOrder());
  }
}
