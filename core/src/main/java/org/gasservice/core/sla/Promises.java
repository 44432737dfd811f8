package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * What is promised for one milestone while its events are walked through: each policy with its own time, dates of outside bodies, and due
 * instants that had passed before other policies applied. Knows nothing of outcomes.
 */
final class Promises {

  private final Milestone milestone;
  private final ClockTerms terms;
  private final Map<StartEvent, ClockEvent.Started> starts = new HashMap<>();
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final List<DueClause> lapsed = new ArrayList<>();
  private final Map<String, DueClause> imposed = new TreeMap<>();
  private final Map<String, Integer> impositions = new HashMap<>();
  private int run = 1;
  private @Nullable Track last;
  private @Nullable Instant anchor;

  Promises(Milestone milestone, ClockTerms terms) {
    this.milestone = milestone;
    this.terms = terms;
  }

  /** Whether nothing was promised yet. */
  boolean notStarted() {
    return starts.isEmpty() && imposed.isEmpty();
  }

  Verdict start(ClockEvent.Started started) {
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

  Verdict impose(ClockEvent.Imposed date) {
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

  Verdict restart(ClockEvent event) {
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

  Verdict pause(ClockEvent.Paused event) {
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
  boolean resume(Instant at) {
    boolean paused =
        tracks.values().stream().anyMatch(track -> track.pauseAt(at).isPresent());
    List.copyOf(tracks.values()).forEach(track -> put(track.resumed(at)));
    return paused;
  }

  Verdict reclassify(ClockEvent.Reclassified event) {
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

  List<Track> replaceable() {
    return tracks.values().stream()
        .filter(track -> track.policy().appointmentReplaces())
        .toList();
  }

  void put(Track track) {
    tracks.put(track.policy().id(), track);
  }

  Optional<SlaPolicy> policyOf(DueClause clause) {
    return terms.policies().stream()
        .filter(policy -> policy.id().equals(clause.policy()))
        .findAny();
  }

  /** Every promise that holds, the strictest first. */
  List<DueClause> clauses() {
    return Stream.of(
            tracks.values().stream().map(Track::clause), imposed.values().stream(), lapsed.stream())
        .flatMap(clauses -> clauses)
        .sorted(Comparator.comparing(DueClause::due).thenComparing(DueClause::policy))
        .toList();
  }

  List<ClockStep> steps(DueClause clause) {
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

  /** Counts every limit from a moment on, as the agreed window of an appointment; nothing when one of them was due before. */
  boolean anchorAt(Instant from, Instant agreedAt) {
    if (tracks.values().stream()
        .anyMatch(track -> agreedAt.isAfter(track.clause().due()))) {
      return false;
    }
    List.copyOf(tracks.values()).stream()
        .filter(track -> !track.isLeadTime())
        .forEach(track -> put(track.anchoredAt(from)));
    anchor = from;
    return true;
  }

  /** The pauses of what a clause promises; a date of an outside body has none. */
  List<Pause> pausesOf(DueClause clause) {
    Track track = tracks.get(clause.policy());
    return track == null ? List.of() : track.pauses();
  }
}
