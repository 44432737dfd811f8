package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.contact.Told;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * How one level of the company dealt with a complaint (一级处理). Whoever is not satisfied is dealt with by the next level, which promises anew
 * [D6-13].
 *
 * @param unit that answers; absent until it is classified
 * @param since promises of this level run from here
 * @param handler staff number of who works on it; absent while nobody may or does
 * @param investigatedSince when somebody began
 * @param respondedAt when the complainant was first contacted
 * @param carried what the level below promised and did not do yet: it stays promised
 * @param handledAt when what was to be done was done
 * @param told that the complainant knows the result
 * @param callBacks calls promised to whoever asked after it
 * @param endedAt when the next level took over, or all was closed
 */
@Value.Builder
public record Round(
    Optional<String> unit,
    Instant since,
    Optional<String> handler,
    Optional<Instant> investigatedSince,
    Optional<Instant> respondedAt,
    Optional<Report> report,
    Optional<Reply> reply,
    Optional<Solution> carried,
    Optional<Solution> solution,
    Optional<Instant> handledAt,
    Optional<Told> told,
    Optional<Verdict> verdict,
    List<PromisedCall> callBacks,
    Optional<Instant> endedAt)
    implements WithRound {

  /** Most calls a level promises. */
  static final int MOST_CALL_BACKS = 3;

  public Round {
    unit = unit == null ? Optional.empty() : unit;
    handler = handler == null ? Optional.empty() : handler;
    investigatedSince = investigatedSince == null ? Optional.empty() : investigatedSince;
    respondedAt = respondedAt == null ? Optional.empty() : respondedAt;
    report = report == null ? Optional.empty() : report;
    reply = reply == null ? Optional.empty() : reply;
    carried = carried == null ? Optional.empty() : carried;
    solution = solution == null ? Optional.empty() : solution;
    handledAt = handledAt == null ? Optional.empty() : handledAt;
    told = told == null ? Optional.empty() : told;
    verdict = verdict == null ? Optional.empty() : verdict;
    callBacks = callBacks == null ? List.of() : List.copyOf(callBacks);
    endedAt = endedAt == null ? Optional.empty() : endedAt;
  }

  public static RoundBuilder builder() {
    return new RoundBuilder();
  }

  /** Whether something was promised that is not done yet. */
  boolean owesSolution() {
    return owed().isPresent();
  }

  /** What was promised first and is not done yet. */
  Optional<Solution> owed() {
    return carried.filter(Solution::open).or(() -> solution.filter(Solution::open));
  }

  /** Handled, once it is known what happened and nothing is left to do. */
  Round settledAt(Instant at) {
    boolean settled =
        handledAt.isEmpty() && report.isPresent() && !owesSolution() && !lacksSolution();
    return settled ? withHandledAt(at) : this;
  }

  /** Whether somebody waits for a call. */
  boolean owesCall() {
    return callBacks.stream().anyMatch(PromisedCall::owed);
  }

  /** Whoever was spoken with waits for no call any more. */
  Round spokenAt(Instant at) {
    return owed(call -> call.called(at));
  }

  /** The call that is owed goes to another number. */
  Round callOwedTo(Personal number) {
    return owed(
        call -> new PromisedCall(call.at(), call.by(), Optional.of(number), call.calledAt()));
  }

  private Round owed(UnaryOperator<PromisedCall> change) {
    return owesCall()
        ? withCallBacks(callBacks.stream()
            .map(call -> call.owed() ? change.apply(call) : call)
            .toList())
        : this;
  }

  /** Whether the investigation found something to put right that nobody offered to. */
  boolean lacksSolution() {
    return solution.isEmpty()
        && report.filter(r -> r.finding().somethingToMend()).isPresent();
  }
}
