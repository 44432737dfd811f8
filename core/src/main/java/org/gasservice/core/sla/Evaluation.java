package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.calendar.Certainty;
import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.ClockBasis;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.PauseRule;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;
import org.jspecify.annotations.Nullable;

/** One walk over the events of one clock. */
final class Evaluation {

  /** Milestones force majeure excuses whichever clause won. */
  private static final Set<Milestone> EXCUSABLE =
      Set.of(Milestone.DEPARTED, Milestone.ARRIVED, Milestone.REPAIRED);

  /** Milestones whose limit counts from the agreed window, once an appointment replaced the arrival. */
  private static final Set<Milestone> ANCHORED = Set.of(Milestone.REPAIRED, Milestone.WORK_DONE);

  private final Milestone milestone;
  private final ClockTerms terms;
  private final Admission admission;
  private final Collection<ClockEvent> all;

  private final Map<StartEvent, ClockEvent.Started> starts = new HashMap<>();
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final List<DueClause> lapsed = new ArrayList<>();
  private final Map<String, DueClause> imposed = new TreeMap<>();
  private final Map<String, Integer> impositions = new HashMap<>();
  private final List<EventFinding> findings = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private int run = 1;
  private boolean missedAppointment;
  private boolean stopLate;
  private @Nullable Instant ended;
  private @Nullable Outcome outcome;
  private @Nullable Excuse excuse;
  private @Nullable Track last;
  private @Nullable ClockState arrival;
  private @Nullable Instant anchor;

  Evaluation(Milestone milestone, ClockTerms terms, Collection<ClockEvent> events) {
    this.milestone = milestone;
    this.terms = terms;
    this.all = events;
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
      return excuse(excused);
    }
    if (event instanceof ClockEvent.Corrected corrected) {
      return correct(corrected);
    }
    if (ended != null) {
      return Verdict.ALREADY_ENDED;
    }
    if (event instanceof ClockEvent.Started started) {
      return start(started);
    }
    if (event instanceof ClockEvent.Imposed date) {
      return impose(date);
    }
    if (starts.isEmpty() && imposed.isEmpty()) {
      return Verdict.NOT_STARTED;
    }
    if (event instanceof ClockEvent.Stopped) {
      return stop(event);
    }
    if (event instanceof ClockEvent.Cancelled) {
      return end(event.at(), Outcome.CANCELLED, Verdict.CANCELLED);
    }
    if (event instanceof ClockEvent.Restarted) {
      return restart(event);
    }
    if (event instanceof ClockEvent.Paused paused) {
      return pause(paused);
    }
    if (event instanceof ClockEvent.Resumed) {
      return resume(event.at()) ? Verdict.RESUMED : Verdict.NOT_PAUSED;
    }
    if (event instanceof ClockEvent.Reclassified reclassified) {
      return reclassify(reclassified);
    }
    if (event instanceof ClockEvent.AppointmentAgreed agreed) {
      return agree(agreed);
    }
    return change((ClockEvent.AppointmentChanged) event);
  }

  private Verdict start(ClockEvent.Started started) {
    if (starts.putIfAbsent(started.start(), started) != null) {
      return Verdict.ALREADY_STARTED;
    }
    own(started.policies())
        .filter(policy -> policy.start().equals(started.start()))
        .forEach(policy -> track(policy, started.at()));
    return Verdict.STARTED;
  }

  private Stream<SlaPolicy> own(List<String> policies) {
    return terms.named(policies).stream().filter(policy -> policy.milestone().equals(milestone));
  }

  private void track(SlaPolicy policy, Instant startedAt) {
    Instant from = Optional.ofNullable(starts.get(policy.start()))
        .flatMap(ClockEvent.Started::planned)
        .orElse(startedAt);
    tracks.put(policy.id(), Track.started(policy, terms.calendars(), startedAt, from, run));
  }

  private Verdict impose(ClockEvent.Imposed date) {
    if (date.stamp().source() != EventSource.OUTSIDE_BODY) {
      return Verdict.NOT_THE_BODY;
    }
    Instant since =
        Optional.ofNullable(imposed.get(date.body())).map(DueClause::startedAt).orElse(date.at());
    impositions.merge(date.body(), 1, Integer::sum);
    imposed.put(
        date.body(),
        DueClause.builder()
            .policy("imposed:" + date.body())
            .clause(date.body())
            .goal(Goal.IMPOSED)
            .basis(ClockBasis.ELAPSED)
            .startedAt(since)
            .countedFrom(since)
            .paused(Duration.ZERO)
            .due(date.due())
            .certainty(Certainty.SETTLED)
            .build());
    return Verdict.IMPOSED;
  }

  private Verdict stop(ClockEvent event) {
    Optional<DueClause> won = clauses().stream().findFirst();
    if (won.isEmpty()) {
      return Verdict.NOT_STARTED;
    }
    stopLate = admission.isLate(event);
    return end(event.at(), judge(event.at(), won.get()), Verdict.STOPPED);
  }

  private static Outcome judge(Instant stoppedAt, DueClause won) {
    return stoppedAt.isAfter(won.due()) ? Outcome.BREACHED : Outcome.MET;
  }

  private Verdict end(Instant at, Outcome how, Verdict verdict) {
    resume(at);
    ended = at;
    outcome = how;
    return verdict;
  }

  private Verdict restart(ClockEvent event) {
    if (event.stamp().reason().isEmpty()) {
      return Verdict.NEEDS_REASON;
    }
    run++;
    lapsed.clear();
    anchor = null;
    List<SlaPolicy> policies = tracks.values().stream().map(Track::policy).toList();
    tracks.clear();
    policies.forEach(policy -> tracks.put(
        policy.id(), Track.started(policy, terms.calendars(), event.at(), event.at(), run)));
    return Verdict.RESTARTED;
  }

  private Verdict pause(ClockEvent.Paused event) {
    if (!event.nextContact().isAfter(event.at())) {
      return Verdict.NEXT_CONTACT_NOT_AHEAD;
    }
    boolean replaced = resume(event.at());
    boolean paused = false;
    boolean approvalMissing = false;
    for (Track track : List.copyOf(tracks.values())) {
      PauseRule rule = track.policy().pauseFor(event.reason());
      boolean lacksApproval = rule.effect() == PauseRule.Effect.NEEDS_APPROVAL
          && event.stamp().approver().isEmpty();
      approvalMissing |= lacksApproval;
      if (rule.effect() != PauseRule.Effect.DOES_NOT_PAUSE
          && !lacksApproval
          && !track.isLeadTime()) {
        Instant longest = rule.longest().map(event.at()::plus).orElse(event.nextContact());
        Instant to = longest.isBefore(event.nextContact()) ? longest : event.nextContact();
        put(track.paused(new Pause(event.at(), to, event.reason())));
        paused = true;
      }
    }
    if (paused) {
      return Verdict.PAUSED;
    }
    return replaced
        ? Verdict.PAUSE_REPLACED
        : approvalMissing ? Verdict.PAUSE_NEEDS_APPROVAL : Verdict.REASON_DOES_NOT_PAUSE;
  }

  /** Ends what pauses at the moment; false when nothing did. */
  private boolean resume(Instant at) {
    boolean paused =
        tracks.values().stream().anyMatch(track -> track.pauseAt(at).isPresent());
    List.copyOf(tracks.values()).forEach(track -> put(track.resumed(at)));
    return paused;
  }

  private Verdict reclassify(ClockEvent.Reclassified event) {
    if (event.stamp().reason().isEmpty()) {
      return Verdict.NEEDS_REASON;
    }
    // what had passed stays passed, what was paused stays paused; only what is promised from here
    // on changes
    List<Track> before = List.copyOf(tracks.values());
    Optional<Track> leading = before.stream()
        .min(Comparator.comparing(track -> track.clause().due()))
        .or(() -> Optional.ofNullable(last));
    last = leading.orElse(null);
    Map<String, SlaPolicy> now = own(event.policies())
        .filter(policy -> starts.containsKey(policy.start()))
        .collect(Collectors.toMap(
            SlaPolicy::id, policy -> policy, (one, same) -> one, LinkedHashMap::new));
    before.stream()
        .filter(track -> !now.containsKey(track.policy().id()))
        .map(Track::clause)
        .filter(clause -> clause.due().isBefore(event.at()))
        .forEach(clause ->
            lapsed.add(new DueClauseBuilder().from(clause).goal(Goal.LAPSED).build()));
    tracks.keySet().retainAll(now.keySet());
    now.forEach((id, policy) -> {
      if (!tracks.containsKey(id)) {
        track(policy, startOf(policy, leading));
        leading.ifPresent(track -> put(carry(track, tracks.get(id), event.at())));
      }
    });
    return Verdict.RECLASSIFIED;
  }

  private Instant startOf(SlaPolicy policy, Optional<Track> leading) {
    boolean restarted = run > 1;
    return leading
        .filter(track -> restarted)
        .map(Track::startedAt)
        .orElseGet(() -> startedAt(policy));
  }

  private Instant startedAt(SlaPolicy policy) {
    return Optional.ofNullable(starts.get(policy.start())).map(ClockEvent::at).orElseThrow();
  }

  private Track carry(Track from, @Nullable Track to, Instant at) {
    if (to == null) {
      throw new IllegalStateException("a track was just made");
    }
    Track carried = to.isLeadTime() ? to : to.with(from.pauses());
    if (from.window().isPresent() && to.policy().appointmentReplaces()) {
      carried = carried.agreed(from.window().get());
    }
    boolean stillPauses = from.pauseAt(at)
        .map(pause ->
            to.policy().pauseFor(pause.reason()).effect() != PauseRule.Effect.DOES_NOT_PAUSE)
        .orElse(true);
    Track anchored = anchor == null || to.isLeadTime() ? carried : carried.anchoredAt(anchor);
    return stillPauses ? anchored : anchored.resumed(at);
  }

  private Verdict agree(ClockEvent.AppointmentAgreed event) {
    if (anchors()) {
      return anchor(event);
    }
    List<Track> replaceable = replaceable();
    if (replaceable.isEmpty()) {
      return Verdict.NOT_BY_APPOINTMENT;
    }
    if (replaceable.stream().anyMatch(track -> track.window().isPresent())) {
      return Verdict.ALREADY_AGREED;
    }
    if (!event.dangerExcluded()) {
      return Verdict.DANGER_NOT_EXCLUDED;
    }
    if (!event.consent()) {
      return Verdict.NO_CONSENT;
    }
    if (event.window().end().isBefore(event.at())) {
      return Verdict.WINDOW_NOT_AHEAD;
    }
    if (replaceable.stream().anyMatch(track -> event.at().isAfter(track.clause().due()))) {
      return Verdict.AGREED_TOO_LATE;
    }
    replaceable.forEach(track -> put(track.agreed(event.window())));
    return Verdict.APPOINTMENT;
  }

  private Verdict change(ClockEvent.AppointmentChanged event) {
    if (anchors()) {
      return anchor(event);
    }
    List<Track> agreed =
        replaceable().stream().filter(track -> track.window().isPresent()).toList();
    if (agreed.isEmpty()) {
      return Verdict.NO_APPOINTMENT;
    }
    if (event.byCompany()) {
      missedAppointment = true;
      return Verdict.MISSED_APPOINTMENT;
    }
    if (!event.consent()) {
      return Verdict.NO_CONSENT;
    }
    if (event.window().end().isBefore(event.at())) {
      return Verdict.WINDOW_NOT_AHEAD;
    }
    if (agreed.stream().anyMatch(track -> event.at().isAfter(track.clause().due()))) {
      return Verdict.AGREED_TOO_LATE;
    }
    agreed.forEach(track -> put(track.agreed(event.window())));
    return Verdict.APPOINTMENT;
  }

  private boolean anchors() {
    return ANCHORED.contains(milestone) && replaceable().isEmpty();
  }

  /** An appointment anchors the repair exactly when it replaced the arrival. */
  private Verdict anchor(ClockEvent event) {
    if (arrival == null) {
      arrival = SlaClock.evaluate(Milestone.ARRIVED, terms, all);
    }
    Verdict there = arrival
        .finding(event.stamp().id())
        .map(EventFinding::verdict)
        .orElse(Verdict.NOT_BY_APPOINTMENT);
    if (there != Verdict.APPOINTMENT) {
      return there;
    }
    AppointmentWindow window = event instanceof ClockEvent.AppointmentAgreed agreed
        ? agreed.window()
        : ((ClockEvent.AppointmentChanged) event).window();
    if (tracks.values().stream()
        .anyMatch(track -> event.at().isAfter(track.clause().due()))) {
      return Verdict.AGREED_TOO_LATE;
    }
    List.copyOf(tracks.values()).stream()
        .filter(track -> !track.isLeadTime())
        .forEach(track -> put(track.anchoredAt(window.start())));
    anchor = window.start();
    return Verdict.ANCHORED;
  }

  private List<Track> replaceable() {
    return tracks.values().stream()
        .filter(track -> track.policy().appointmentReplaces())
        .toList();
  }

  private Verdict excuse(ClockEvent.Excused event) {
    Optional<Verdict> missing = missing(event);
    if (missing.isPresent()) {
      return missing.get();
    }
    boolean excusable = EXCUSABLE.contains(milestone)
        || clauses().stream()
            .findFirst()
            .flatMap(this::policyOf)
            .filter(SlaPolicy::excusable)
            .isPresent();
    if (!excusable) {
      return Verdict.NOT_EXCUSABLE;
    }
    excuse = new Excuse(
        event.stamp().reason().orElseThrow(),
        event.stamp().approver().orElseThrow(),
        event.stamp().recordedAt());
    return Verdict.EXCUSED;
  }

  private Verdict correct(ClockEvent.Corrected event) {
    Optional<Verdict> missing = missing(event);
    if (missing.isPresent()) {
      return missing.get();
    }
    Optional<DueClause> won = clauses().stream().findFirst();
    if (ended == null || outcome == null || outcome == Outcome.CANCELLED || won.isEmpty()) {
      return Verdict.NOTHING_TO_CORRECT;
    }
    Correction previous = corrections.isEmpty() ? null : corrections.get(corrections.size() - 1);
    corrections.add(new Correction(
        previous == null ? ended : previous.stoppedAfter(),
        previous == null ? outcome : previous.after(),
        event.stoppedAt(),
        judge(event.stoppedAt(), won.get()),
        event.stamp().reason().orElseThrow(),
        event.stamp().approver().orElseThrow(),
        event.stamp().recordedAt()));
    return Verdict.CORRECTED;
  }

  private static Optional<Verdict> missing(ClockEvent event) {
    if (event.stamp().reason().isEmpty()) {
      return Optional.of(Verdict.NEEDS_REASON);
    }
    return event.stamp().approver().isEmpty()
        ? Optional.of(Verdict.NEEDS_APPROVER)
        : Optional.empty();
  }

  private void put(Track track) {
    tracks.put(track.policy().id(), track);
  }

  private Optional<SlaPolicy> policyOf(DueClause clause) {
    return terms.policies().stream()
        .filter(policy -> policy.id().equals(clause.policy()))
        .findAny();
  }

  /** Every promise that holds, the strictest first. */
  private List<DueClause> clauses() {
    return Stream.of(
            tracks.values().stream().map(Track::clause), imposed.values().stream(), lapsed.stream())
        .flatMap(clauses -> clauses)
        .sorted(Comparator.comparing(DueClause::due).thenComparing(DueClause::policy))
        .toList();
  }

  ClockState state() {
    List<DueClause> clauses = clauses();
    Optional<DueClause> won = clauses.stream().findFirst();
    Instant endedAt = ended;
    boolean cameAfterWindow = outcome == Outcome.BREACHED
        && won.filter(clause -> clause.goal() == Goal.APPOINTMENT).isPresent();
    return ClockState.builder()
        .milestone(milestone)
        .won(won)
        .beaten(clauses.stream().skip(1).toList())
        .segments(won.map(clause -> segments(clause, endedAt)).orElse(List.of()))
        .startedAt(won.map(DueClause::startedAt))
        .endedAt(Optional.ofNullable(endedAt))
        .outcome(Optional.ofNullable(outcome))
        .stopLateRecorded(stopLate)
        .missedAppointment(missedAppointment || cameAfterWindow)
        .excuse(Optional.ofNullable(excuse))
        .corrections(corrections)
        .steps(won.map(this::steps).orElse(List.of()))
        .findings(findings)
        .build();
  }

  private List<Segment> segments(DueClause clause, @Nullable Instant end) {
    List<Segment> result = new ArrayList<>();
    Instant from = clause.startedAt();
    Track track = tracks.get(clause.policy());
    for (Pause pause : track == null ? List.<Pause>of() : track.pauses()) {
      if (pause.from().isAfter(from)) {
        result.add(new Segment(from, Optional.of(pause.from()), Optional.empty()));
      }
      result.add(new Segment(pause.from(), Optional.of(pause.to()), Optional.of(pause.reason())));
      from = pause.to();
    }
    if (end == null || end.isAfter(from)) {
      result.add(new Segment(from, Optional.ofNullable(end), Optional.empty()));
    }
    return result;
  }

  private List<ClockStep> steps(DueClause clause) {
    Track track = tracks.get(clause.policy());
    if (track != null) {
      return track.steps();
    }
    String goal = clause.policy() + "/" + impositions.getOrDefault(clause.clause(), run);
    return Steps.of(
        goal,
        clause.due(),
        clause.goal() == Goal.IMPOSED
            ? terms.imposedSteps()
            : policyOf(clause).map(SlaPolicy::escalation).orElse(List.of()),
        step -> Steps.offset(terms.calendars().of(clause.basis()), clause.due(), step.offset()));
  }
}
