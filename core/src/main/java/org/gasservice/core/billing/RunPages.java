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
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Bills pages of accounts of one run, each page in a commit of its own. May be used by several threads. */
record RunPages(Pipeline pipeline, Actor actor, BillingRun run) {

  private static final String BILLED_ALREADY = "billing.billed-already";
  private static final String PREPAID = "billing.prepaid";

  /** What came of a page. */
  record Billed(RunTally tally, List<RejectedAccount> rejected) {}

  /** An account to bill, as the page has read it. */
  private record Candidate(String point, String account, Held<SupplyAccount> held) {}

  Billed bill(List<Hit> hits) {
    List<Candidate> candidates = candidates(hits);
    List<RejectedAccount> rejected = new ArrayList<>();
    RunTally tally = RunTally.NONE;
    for (int ended = candidates.size(); ended < hits.size(); ended++) {
      tally = tally.plus(RunTally.NOT_TO_BILL);
    }
    List<Result> results = pipeline.executeAll(
        candidates.stream().map(each -> submission(each, List.of(each.held()))).toList(),
        Pipeline.Mode.EACH);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      tally = tally.plus(outcome(candidate, results.get(i), rejected));
    }
    return new Billed(tally, rejected);
  }

  /** Accounts that have not ended. */
  private List<Candidate> candidates(List<Hit> hits) {
    Map<Key, Held<SupplyAccount>> accounts = new HashMap<>();
    pipeline
        .storage()
        .find(
            SupplyAccount.TYPE,
            hits.stream().map(RunPages::accountKey).distinct().toList())
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

  private Submission submission(Candidate candidate, List<Held<?>> known) {
    BillAccount command = new BillAccount(
        candidate.point(), candidate.account(), run.period(), run.through(), Optional.of(run.id()));
    return new Submission(actor, command, Optional.empty(), Optional.empty(), known);
  }

  private RunTally outcome(Candidate candidate, Result result, List<RejectedAccount> rejected) {
    if (result instanceof Result.Applied applied) {
      return RunTally.of((Bill) applied.done().about().value());
    }
    Refusal refusal = ((Result.Refused) result).refusal();
    if (refusal instanceof NotPermitted) {
      throw refusal;
    }
    if (refusal instanceof CommandConflict) {
      return again(candidate, rejected);
    }
    return refused(candidate, refusal, rejected);
  }

  /** What the page had read changed meanwhile: once more on what there is now. */
  private RunTally again(Candidate candidate, List<RejectedAccount> rejected) {
    try {
      Done<?> done = pipeline.execute(submission(candidate, List.of()));
      return RunTally.of((Bill) done.about().value());
    } catch (Refusal refusal) {
      return refused(candidate, refusal, rejected);
    }
  }

  private RunTally refused(Candidate candidate, Refusal refusal, List<RejectedAccount> rejected) {
    if (refusal.code().equals(BILLED_ALREADY)) {
      return standing(candidate);
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
  private RunTally standing(Candidate candidate) {
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
}
