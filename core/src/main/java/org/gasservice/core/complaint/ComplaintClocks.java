package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D10_2_10a;
import static org.gasservice.core.standard.Clauses.D10_2_10b;
import static org.gasservice.core.standard.Clauses.D10_3_4e;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_11;
import static org.gasservice.core.standard.Clauses.D8_1_1a;
import static org.gasservice.core.standard.Clauses.D8_1_1b;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.sla.ClockCalendars;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.ClockTerms;
import org.gasservice.core.sla.SlaClock;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;

/**
 * The clocks of complaints: what the standard promises whoever complains, each level anew, and the date a solution was promised for. A pure function of
 * what a complaint keeps and the versions it names.
 */
public final class ComplaintClocks {

  /** What the level below promised is done. */
  public static final Milestone CARRIED_DONE = Milestone.of("CARRIED_SOLUTION_DONE");

  private static final String KIND = "COMPLAINT";

  /** From these on a complaint is timed. */
  private static final Set<StartEvent> STARTS =
      Set.of(StartEvent.COMPLAINT_RECEIVED, StartEvent.HANDLED, StartEvent.REPLY_PROMISED);

  private final OrderPromises promises;

  public ComplaintClocks(OrderPromises promises) {
    this.promises = promises;
  }

  /** The versions a complaint received at this moment keeps. */
  VersionsInForce inForceAt(Instant received) {
    return promises.inForceAt(received);
  }

  ClockCalendars calendars(VersionsInForce versions) {
    return promises.calendars(versions);
  }

  /** What the level that has it now, or had it last, promised. */
  public List<ClockState> of(Complaint complaint) {
    return of(complaint, complaint.rounds().size() - 1);
  }

  /** What one level promised, from 0. */
  @Keeps({D6_11, D10_2_10a, D8_1_1a, D10_2_10b, D8_1_1b, D5_2_2, D10_3_4e})
  public List<ClockState> of(Complaint complaint, int level) {
    Round round = complaint.rounds().get(level);
    boolean spoken = level == 0 && complaint.source().spokenWith();
    ClockTerms terms = ClockTerms.of(policies(complaint, round), calendars(complaint.standard()));
    return line(round, spoken).states(terms, round.endedAt());
  }

  public Optional<ClockState> of(Complaint complaint, Milestone milestone) {
    return of(complaint).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst();
  }

  /** When the sweeper has to look at it. */
  Optional<Instant> nextActionAt(Complaint complaint) {
    return complaint.open()
        ? SlaClock.nextActionAt(of(complaint), fired(complaint))
        : Optional.empty();
  }

  /** What is to be done by now and was not yet, in the order of the moments it belongs to. */
  List<FiredStep> due(Complaint complaint, Instant now) {
    if (!complaint.open()) {
      return List.of();
    }
    Set<String> fired = fired(complaint);
    String prefix = prefix(complaint);
    return of(complaint).stream()
        .flatMap(clock -> SlaClock.stepsDue(clock, fired, now).stream()
            .map(step -> FiredStep.of(clock.milestone(), step)))
        .map(step -> new FiredStep(
            prefix + step.key(), step.nominalAt(), step.sort(), step.milestone(), step.level()))
        .sorted(FiredStep.ORDER)
        .toList();
  }

  /** Keys as the clocks of this level name them. */
  private static Set<String> fired(Complaint complaint) {
    String prefix = prefix(complaint);
    return complaint.fired().stream()
        .map(FiredStep::key)
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .collect(Collectors.toSet());
  }

  /** Each level gives out its own steps. */
  private static String prefix(Complaint complaint) {
    return "L" + complaint.rounds().size() + "/";
  }

  // ---- what is promised, and what happened

  private List<SlaPolicy> policies(Complaint complaint, Round round) {
    LocalDate day = LocalDate.ofInstant(
        complaint.receivedAt(), calendars(complaint.standard()).working().zone());
    Stream<SlaPolicy> published =
        promises.standard(complaint.standard()).policiesFor(ScopeFacts.ofKind(KIND), day).stream()
            .flatMap(group -> group.candidates().stream())
            .filter(policy -> STARTS.contains(policy.start()))
            .flatMap(policy -> timed(policy, round));
    Stream<SlaPolicy> own = Stream.concat(
        promise(round, "carried", CARRIED_DONE, round.carried()).stream(),
        promise(round, "solution", Milestone.SOLUTION_DONE, round.solution()).stream());
    return Stream.concat(published, own).toList();
  }

  /** A call promised to whoever asked after it: as often as it was promised. */
  private static Stream<SlaPolicy> timed(SlaPolicy policy, Round round) {
    if (!policy.start().equals(StartEvent.REPLY_PROMISED)) {
      return Stream.of(policy);
    }
    return IntStream.rangeClosed(1, round.callBacks().size())
        .mapToObj(nth -> policy
            .withId(policy.id() + "-" + nth)
            .withMilestone(PromisedCall.milestone(nth))
            .withStart(PromisedCall.start(nth)));
  }

  /** The date of a solution; what was due before this level began was missed on the level below. */
  private static Optional<SlaPolicy> promise(
      Round round, String id, Milestone milestone, Optional<Solution> solution) {
    return solution
        .map(promised -> Duration.between(from(round, promised), promised.dueBy()))
        .filter(within -> !within.isNegative() && !within.isZero())
        .map(within -> SlaPolicy.promised(id, milestone, start(milestone), D8_1_1b, within));
  }

  private static Instant from(Round round, Solution solution) {
    return solution.offeredAt().isBefore(round.since()) ? round.since() : solution.offeredAt();
  }

  private static StartEvent start(Milestone milestone) {
    return StartEvent.of(milestone.token() + "_PROMISED");
  }

  private static Timeline line(Round round, boolean spoken) {
    Timeline line = new Timeline(round.since());
    line.start("received", round.since(), StartEvent.COMPLAINT_RECEIVED);
    round.investigatedSince().ifPresent(at -> line.stop(at, Milestone.INVESTIGATION_STARTED));
    if (spoken) {
      line.stop(round.since(), Milestone.RESPONDED);
    }
    round.respondedAt().ifPresent(at -> line.stop(at, Milestone.RESPONDED));
    round.reply().ifPresent(reply -> line.stop(reply.at(), Milestone.ANSWERED));
    round.solution().ifPresent(solution -> {
      line.stop(solution.offeredAt(), Milestone.SOLUTION_OFFERED);
      promised(line, solution, Milestone.SOLUTION_DONE);
    });
    round.carried().ifPresent(solution -> promised(line, solution, CARRIED_DONE));
    round.handledAt().ifPresent(at -> line.start("handled", at, StartEvent.HANDLED));
    round.told().ifPresent(told -> line.stop(told.at(), Milestone.RESULT_TOLD));
    for (int nth = 1; nth <= round.callBacks().size(); nth++) {
      PromisedCall call = round.callBacks().get(nth - 1);
      Milestone milestone = PromisedCall.milestone(nth);
      line.start("call-back", call.at(), PromisedCall.start(nth));
      call.calledAt().ifPresent(at -> line.stop(at, milestone));
    }
    return line;
  }

  private static void promised(Timeline line, Solution solution, Milestone milestone) {
    line.start("promised", solution.offeredAt(), start(milestone));
    solution.done().ifPresent(done -> line.stop(done.at(), milestone));
  }
}
