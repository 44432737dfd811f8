package org.gasservice.core.billing;

import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about billing runs. */
final class RunHandlers {

  private RunHandlers() {}

  static Key start(StartBillingRun command, Draft draft) {
    BillingRun run = BillingRun.builder()
        .id(draft.root())
        .period(command.period())
        .through(command.through())
        .accounts(command.accounts())
        .done(false)
        .tally(RunTally.NONE)
        .build();
    Key key = BillingRun.keyOf(run.id());
    if (draft.find(BillingRun.TYPE, key).isPresent()) {
      throw new RuleViolation(Clauses.D10_P4, "billing.run-exists", Map.of("run", run.id()));
    }
    return draft.insert(BillingRun.TYPE, key, run).key();
  }

  static Key note(NoteRunPage command, Draft draft) {
    Held<BillingRun> held = draft.require(BillingRun.TYPE, BillingRun.keyOf(command.run()));
    BillingRun run = held.value();
    if (run.done() || !run.cursor().equals(command.cursor())) {
      throw new RuleViolation(
          Clauses.D10_P4, BillingRuns.NOTED_ALREADY, Map.of("run", command.run()));
    }
    for (RejectedAccount rejected : command.rejected()) {
      draft.insert(
          RejectedAccount.TYPE, RejectedAccount.keyOf(command.run(), rejected.account()), rejected);
    }
    return draft
        .update(
            BillingRun.TYPE,
            held,
            run.withCursor(command.next())
                .withDone(command.next().isEmpty())
                .withTally(run.tally().plus(command.tally())))
        .key();
  }
}
