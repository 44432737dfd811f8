package org.gasservice.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;

/** One walk over the events of one clock. */
final class Evaluation {

  private final Milestone milestone;
  private final Admission admission;
  private final Promises promises;
  private final Bookings bookings;
  private final Judgement judgement;
  private final List<EventFinding> findings = new ArrayList<>();

  Evaluation(Milestone milestone, ClockTerms terms, Collection<ClockEvent> events) {
    this.milestone = milestone;
    this.promises = new Promises(milestone, terms);
    this.bookings = new Bookings(milestone, terms, events, promises);
    this.judgement = new Judgement(milestone, promises);
    Set<StartEvent> waitedFor = terms.policies().stream()
        .filter(policy -> policy.milestone().equals(milestone))
        .map(SlaPolicy::start)
        .collect(Collectors.toSet());
    this.admission = new Admission(milestone, waitedFor, terms.late(), events);
    List<ClockEvent> ordered = admission.ordered();
    ordered.stream().filter(event -> !Admission.isJudgement(event)).forEach(this::take);
    ordered.stream().filter(Admission::isJudgement).forEach(this::take);
  }

  private void take(ClockEvent event) {
    Verdict verdict = admission.objection(event).orElseGet(() -> apply(event));
    findings.add(EventFinding.of(event, admission.isLate(event), verdict));
  }

  private Verdict apply(ClockEvent event) {
    if (event instanceof ClockEvent.Excused excused) {
      return judgement.excuse(excused);
    }
    if (event instanceof ClockEvent.Corrected corrected) {
      return judgement.correct(corrected);
    }
    if (judgement.ended().isPresent()) {
      return Verdict.ALREADY_ENDED;
    }
    if (event instanceof ClockEvent.Started started) {
      return promises.start(started);
    }
    if (event instanceof ClockEvent.Imposed date) {
      return promises.impose(date);
    }
    if (promises.notStarted()) {
      return Verdict.NOT_STARTED;
    }
    if (event instanceof ClockEvent.Stopped) {
      return judgement.stop(event, admission.isLate(event));
    }
    if (event instanceof ClockEvent.Cancelled) {
      return judgement.end(event.at(), Outcome.CANCELLED, Verdict.CANCELLED);
    }
    if (event instanceof ClockEvent.Restarted) {
      return promises.restart(event);
    }
    if (event instanceof ClockEvent.Paused paused) {
      return promises.pause(paused);
    }
    if (event instanceof ClockEvent.Resumed) {
      return promises.resume(event.at()) ? Verdict.RESUMED : Verdict.NOT_PAUSED;
    }
    if (event instanceof ClockEvent.Reclassified reclassified) {
      return promises.reclassify(reclassified);
    }
    if (event instanceof ClockEvent.AppointmentAgreed agreed) {
      return bookings.agree(agreed);
    }
    return bookings.change((ClockEvent.AppointmentChanged) event);
  }

  ClockState state() {
    List<DueClause> clauses = promises.clauses();
    Optional<DueClause> won = clauses.stream().findFirst();
    boolean cameAfterWindow =
        judgement.outcome().filter(Outcome.BREACHED::equals).isPresent()
            && won.filter(clause -> clause.goal() == Goal.APPOINTMENT).isPresent();
    return ClockState.builder()
        .milestone(milestone)
        .won(won)
        .beaten(clauses.stream().skip(1).toList())
        .segments(won.map(clause -> segments(clause)).orElse(List.of()))
        .startedAt(won.map(DueClause::startedAt))
        .endedAt(judgement.ended())
        .outcome(judgement.outcome())
        .stopLateRecorded(judgement.stopLate())
        .missedAppointment(bookings.missed() || cameAfterWindow)
        .excuse(judgement.excuse())
        .corrections(judgement.corrections())
        .steps(won.map(promises::steps).orElse(List.of()))
        .findings(findings)
        .build();
  }

  private List<Segment> segments(DueClause clause) {
    List<Segment> result = new ArrayList<>();
    Optional<Instant> end = judgement.ended();
    Instant from = clause.startedAt();
    for (Pause pause : promises.pausesOf(clause)) {
      if (pause.from().isAfter(from)) {
        result.add(new Segment(from, Optional.of(pause.from()), Optional.empty()));
      }
      result.add(new Segment(pause.from(), Optional.of(pause.to()), Optional.of(pause.reason())));
      from = pause.to();
    }
    if (end.isEmpty() || end.get().isAfter(from)) {
      result.add(new Segment(from, end, Optional.empty()));
    }
    return result;
  }
}
