package org.gasservice.core.dunning;

import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ReopenOrder;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Objects to every way of cutting somebody off for a debt that is not the way through the steps, and once more at each step on that way. */
record DunningGuards(DunningSteps steps) {

  /** Most cases at one point: its holders, one after another. */
  private static final int MOST = 100;

  Feature.Builder on(Feature.Builder feature) {
    return feature
        .guard(new Guard<>("order.open", OpenOrder.class, (c, reads) -> {
          if (c.kind() == OrderKind.DISCONNECTION && isDebt(c.offReason())) {
            throw new RuleViolation(D10_S3, "dunning.only-by-steps");
          }
        }))
        .guard(new Guard<>("customer.shut-off", ShutOff.class, (c, reads) -> {
          if (c.reason() == OffReason.DEBT) {
            throw new RuleViolation(D10_S3, "dunning.only-by-order");
          }
        }))
        .guard(new Guard<>("order.reopen", ReopenOrder.class, (c, reads) -> {
          if (cutsOff(reads, c.order())) {
            throw new RuleViolation(D10_S3, "dunning.only-by-steps");
          }
        }))
        .guard(new Guard<>("order.cancel", CancelOrder.class, this::beforeCancel))
        .guard(new Guard<>(
            "order.dispatch", DispatchOrder.class, (c, reads) -> requireStanding(reads, c.order())))
        .guard(
            new Guard<>("order.depart", Depart.class, (c, reads) -> requireNow(reads, c.order())))
        .guard(new Guard<>(
            "order.start-work", StartWork.class, (c, reads) -> requireNow(reads, c.order())))
        .guard(new Guard<>("order.advance", AdvanceOrder.class, (c, reads) -> {
          if (c.to() == OrderState.SEALED) {
            requireNow(reads, c.order());
          }
        }));
  }

  private static boolean isDebt(Optional<OffReason> reason) {
    return reason.filter(OffReason.DEBT::equals).isPresent();
  }

  private static boolean cutsOff(Reads reads, Key order) {
    return reads
        .find(ServiceOrder.TYPE, order)
        .map(Held::value)
        .filter(o -> o.kind() == OrderKind.DISCONNECTION && isDebt(o.facts().offReason()))
        .isPresent();
  }

  /** The order goes when its reason goes, or with a hold; nobody forgets a debt by cancelling. */
  private void beforeCancel(CancelOrder command, Reads reads) {
    if (cutsOff(reads, command.order()) && caseOf(reads, command.order()).isPresent()) {
      throw new RuleViolation(D10_S3, "dunning.hold-instead");
    }
  }

  /** The debt stands, undisputed, the holder's own, after both notices. */
  @Keeps(D10_S3)
  private void requireStanding(Reads reads, Key order) {
    if (!cutsOff(reads, order)) {
      return;
    }
    DunningCase about =
        caseOf(reads, order).orElseThrow(() -> new RuleViolation(D10_S3, "dunning.only-by-steps"));
    DunningFacts facts = DunningFacts.of(reads, about, steps.settings(), reads.recordedAt());
    steps.rules().whyOver(about, facts).ifPresent(why -> {
      throw new RuleViolation(
          D10_S3, "dunning.reason-gone", Map.of("account", about.account(), "why", why));
    });
  }

  /** By day, on a working day another one follows. */
  @Keeps(D10_S3)
  private void requireNow(Reads reads, Key order) {
    if (!cutsOff(reads, order)) {
      return;
    }
    requireStanding(reads, order);
    Instant at = reads.occurredAt();
    if (!steps.rules().window().permits(at)) {
      throw new RuleViolation(
          D10_S3, "dunning.not-now", Map.of("from", steps.rules().window().next(at)));
    }
  }

  private static Optional<DunningCase> caseOf(Reads reads, Key order) {
    List<Held<DunningCase>> all =
        reads.scan(DunningCase.TYPE, Range.all(DunningCase.OF_POINT).inRoot(order.root()), MOST);
    return all.stream().map(Held::value).filter(c -> c.cutsOffBy(order)).findFirst();
  }
}
