package org.gasservice.core.dunning;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** How far collection is with whom. Lists hold at most the number asked for, 1 to 1000. */
public final class Dunning {

  private final Session session;
  private final DunningSteps steps;

  public Dunning(Session session, DunningSteps steps) {
    this.session = session;
    this.steps = steps;
  }

  public Done<DunningNotice> served(RecordServing command) {
    return session.execute(command, DunningNotice.TYPE);
  }

  public Done<DunningCase> hold(HoldCollection command) {
    return session.execute(command, DunningCase.TYPE);
  }

  /** Any other command of this feature. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  // ---- look-ups

  /** Empty when the account never owed anything for gas. */
  public Optional<Held<DunningCase>> caseOf(String point, String account) {
    return session.find(DunningCase.TYPE, DunningCase.keyOf(point, account));
  }

  /** What comes next for an account and when, or what stands in its way; as the ledger says it now. */
  public Outlook outlook(String point, String account) {
    return caseOf(point, account)
        .map(held -> {
          Reads reads = session.reads();
          DunningFacts facts =
              DunningFacts.of(reads, held.value(), steps.settings(), reads.recordedAt());
          return steps.rules().outlook(steps.rules().judge(held.value(), facts).after(), facts);
        })
        .orElse(Outlook.NOTHING);
  }

  /** Cases by the last step taken, longest in it first. */
  public List<Held<DunningCase>> atStep(StepKind step, int limit) {
    return scan(DunningCase.TYPE, Range.all(DunningCase.AT_STEP).equalTo(step.name()), limit);
  }

  /** Notices nobody has served yet, oldest first: without that nothing follows. */
  public List<Held<DunningNotice>> unserved(int limit) {
    return scan(DunningNotice.TYPE, Range.all(DunningNotice.UNSERVED), limit);
  }

  /** Notices of a point, the latest first. */
  public List<Held<DunningNotice>> noticesOf(String point, int limit) {
    return scan(DunningNotice.TYPE, Range.all(DunningNotice.OF_POINT).inRoot(point), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
