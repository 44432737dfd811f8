package org.gasservice.core.billing;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/**
 * Bills many accounts (批量出账). Has no thread and no memory: the host calls {@link #advance} until the run is done, from as many processes as it likes, and goes
 * on after a standstill where it was. A page of accounts is one commit; an account that cannot be billed is listed with its reason and stops nobody else.
 * An account is billed once a period, whatever is killed when: its bill, its debt and its place in the ledger are one commit, and a page met twice finds
 * its bills written.
 */
public final class BillingRuns {

  /** Accounts of one commit. */
  public static final int PAGE = 100;

  static final String NOTED_ALREADY = "billing.page-noted-already";
  private static final String BILLED_ALREADY = "billing.billed-already";
  private static final String PREPAID = "billing.prepaid";

  private final Pipeline pipeline;
  private final Actor actor;

  /** @param actor in whose name the bills are written; needs {@code billing.bill} and {@code billing.note-run-page} */
  public BillingRuns(Pipeline pipeline, Actor actor) {
    this.pipeline = pipeline;
    this.actor = actor;
  }

  /** An account to bill, as the page has read it. */
  private record Candidate(String point, String account, Held<SupplyAccount> held) {}

  @SuppressWarnings("unchecked")
  public Done<BillingRun> start(StartBillingRun command) {
    return (Done<BillingRun>) pipeline.execute(Submission.of(actor, command));
  }

  /**
   * Bills the next accounts of a run.
   *
   * @param limit most accounts, rounded up to whole pages; 1 or more
   * @return how far the run has come
   * @throws org.gasservice.core.command.NotFound when there is no such run
   * @throws NotPermitted when the actor may not write bills
   */
  public BillingRun advance(String run, int limit) {
    BillingRun now = require(run);
    for (int met = 0; met < limit && !now.done(); met += PAGE) {
      now = page(now);
    }
    return now;
  }

  private BillingRun require(String run) {
    return pipeline.reads(actor).require(BillingRun.TYPE, BillingRun.keyOf(run)).value();
  }

  private BillingRun page(BillingRun run) {
    Range all = Range.all(PointParties.BY_ACCOUNT);
    Range range = run.accounts().map(all::startingWith).orElse(all);
    Optional<Bytes> after = run.cursor().map(Bytes::fromHex);
    Page<Hit> page = storage().scan(PointParties.TYPE, range, after, PAGE);
    List<RejectedAccount> rejected = new ArrayList<>();
    RunTally tally = bill(run, page.rows(), rejected);
    NoteRunPage note =
        new NoteRunPage(run.id(), run.cursor(), page.next().map(Bytes::toHex), tally, rejected);
    return noted(note);
  }

  @SuppressWarnings("unchecked")
  private BillingRun noted(NoteRunPage note) {
    try {
      return ((Done<BillingRun>) pipeline.execute(Submission.of(actor, note)))
          .about()
          .value();
    } catch (RuleViolation elsewhere) {
      if (elsewhere.code().equals(NOTED_ALREADY)) {
        return require(note.run());
      }
      throw elsewhere;
    }
  }

  private RunTally bill(BillingRun run, List<Hit> hits, List<RejectedAccount> rejected) {
    List<Candidate> candidates = candidates(hits);
    RunTally tally = RunTally.NONE;
    for (int ended = candidates.size(); ended < hits.size(); ended++) {
      tally = tally.plus(RunTally.NOT_TO_BILL);
    }
    List<Result> results = pipeline.executeAll(
        candidates.stream()
            .map(each -> submission(run, each, List.of(each.held())))
            .toList(),
        Pipeline.Mode.EACH);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      tally = tally.plus(outcome(run, candidate, results.get(i), rejected));
    }
    return tally;
  }

  /** Accounts that have not ended. */
  private List<Candidate> candidates(List<Hit> hits) {
    Map<Key, Held<SupplyAccount>> accounts = new HashMap<>();
    storage()
        .find(
            SupplyAccount.TYPE,
            hits.stream().map(BillingRuns::accountKey).distinct().toList())
        .forEach(held -> accounts.put(held.key(), held));
    return hits.stream()
        .flatMap(hit -> Optional.ofNullable(accounts.get(accountKey(hit)))
            .filter(held -> held.value().closedAt().isEmpty())
            .map(held -> new Candidate(hit.key().root(), account(hit), held))
            .stream())
        .toList();
  }

  private static Key accountKey(Hit hit) {
    return SupplyAccount.keyOf(hit.key().root(), account(hit));
  }

  private static String account(Hit hit) {
    return (String) hit.indexed().get(0);
  }

  private Submission submission(BillingRun run, Candidate candidate, List<Held<?>> known) {
    BillAccount command = new BillAccount(
        candidate.point(), candidate.account(), run.period(), run.through(), Optional.of(run.id()));
    return new Submission(actor, command, Optional.empty(), Optional.empty(), known);
  }

  private RunTally outcome(
      BillingRun run, Candidate candidate, Result result, List<RejectedAccount> rejected) {
    if (result instanceof Result.Applied applied) {
      return RunTally.of((Bill) applied.done().about().value());
    }
    Refusal refusal = ((Result.Refused) result).refusal();
    if (refusal instanceof NotPermitted) {
      throw refusal;
    }
    if (refusal instanceof CommandConflict) {
      return again(run, candidate, rejected);
    }
    return refused(run, candidate, refusal, rejected);
  }

  /** What the page had read changed meanwhile: once more on what there is now. */
  private RunTally again(BillingRun run, Candidate candidate, List<RejectedAccount> rejected) {
    try {
      Done<?> done = pipeline.execute(submission(run, candidate, List.of()));
      return RunTally.of((Bill) done.about().value());
    } catch (Refusal refusal) {
      return refused(run, candidate, refusal, rejected);
    }
  }

  private RunTally refused(
      BillingRun run, Candidate candidate, Refusal refusal, List<RejectedAccount> rejected) {
    if (refusal.code().equals(BILLED_ALREADY)) {
      return standing(run, candidate);
    }
    if (refusal.code().equals(PREPAID)) {
      return RunTally.NOT_TO_BILL;
    }
    rejected.add(new RejectedAccount(
        candidate.account(),
        candidate.point(),
        refusal.code(),
        refusal instanceof RuleViolation rule ? Optional.of(rule.clause()) : Optional.empty(),
        texts(refusal)));
    return RunTally.REJECTED;
  }

  /** A page that was billed before it was noted counts as what it is; a bill written by hand is not the run's. */
  private RunTally standing(BillingRun run, Candidate candidate) {
    Range range = Range.all(Bill.ONE_A_PERIOD)
        .inRoot(candidate.point())
        .equalTo(candidate.account())
        .equalTo(run.period());
    return pipeline.reads(actor).scan(Bill.TYPE, range, 1).stream()
        .map(Held::value)
        .filter(bill -> bill.run().equals(Optional.of(run.id())))
        .findFirst()
        .map(RunTally::of)
        .orElse(RunTally.NOT_TO_BILL);
  }

  private static SortedMap<String, String> texts(Refusal refusal) {
    ImmutableSortedMap.Builder<String, String> texts = ImmutableSortedMap.naturalOrder();
    refusal.parameters().forEach((name, value) -> texts.put(name, value.toString()));
    return texts.build();
  }

  private Storage storage() {
    return pipeline.storage();
  }
}
