package org.gasservice.core.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.ReceivableKind;
import org.gasservice.core.billing.Receivables;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.RiskTag;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * Everything collection depends on, as the ledger, the point and the orders say it at a moment.
 *
 * @param overdue absent while nothing is late
 * @param nextDue day the next charge that is not late is to be paid by
 * @param offForDebt whether the point is cut off for a debt
 * @param order how the order to cut off stands
 * @param restoring how the order to restore stands
 */
record DunningFacts(
    Instant now,
    LocalDate today,
    Optional<Overdue> overdue,
    Optional<LocalDate> nextDue,
    Standing standing,
    boolean offForDebt,
    Optional<Outcome> order,
    Optional<Outcome> restoring) {

  /** How an order stands. */
  enum Outcome {
    GOING_ON,
    /** Its seal is on. */
    SEALED,
    /** Over without one. */
    OVER
  }

  static DunningFacts of(Reads reads, DunningCase about, DunningSettings settings, Instant now) {
    LocalDate today = settings.dayOf(now);
    List<Receivable> gas = Receivables.open(reads, about.point(), about.account()).stream()
        .map(Held::value)
        .filter(DunningFacts::collected)
        .toList();
    ServicePoint point =
        reads.require(ServicePoint.TYPE, ServicePoint.keyOf(about.point())).value();
    return new DunningFacts(
        now,
        today,
        overdue(gas, today),
        gas.stream()
            .map(Receivable::dueOn)
            .filter(due -> !due.isBefore(today))
            .min(LocalDate::compareTo),
        standing(reads, about, point, today),
        point.offReasons().contains(OffReason.DEBT),
        about.run().flatMap(Run::order).map(order -> outcome(reads, order)),
        about.reconnection().map(order -> outcome(reads, order)));
  }

  /** Gas and what a bank took back of it; nobody is cut off for a hose. */
  private static boolean collected(Receivable receivable) {
    return receivable.payable().signum() > 0
        && (receivable.kind() == ReceivableKind.GAS
            || receivable.kind() == ReceivableKind.RETURNED_PAYMENT);
  }

  private static Optional<Overdue> overdue(List<Receivable> gas, LocalDate today) {
    List<Receivable> late = gas.stream().filter(r -> r.overdueOn(today)).toList();
    return late.stream()
        .map(Receivable::dueOn)
        .min(LocalDate::compareTo)
        .map(anchor -> new Overdue(
            anchor, late.stream().map(Receivable::payable).reduce(Yuan.ZERO, Yuan::plus)));
  }

  private static Standing standing(
      Reads reads, DunningCase about, ServicePoint point, LocalDate today) {
    boolean holds = point.state() != PointState.CLOSED
        && reads
            .find(PointParties.TYPE, PointParties.keyOf(about.point()))
            .flatMap(parties -> parties.value().holder(today))
            .flatMap(PartyRole::account)
            .filter(about.account()::equals)
            .isPresent();
    if (!holds) {
      return Standing.FORMER_HOLDER;
    }
    return point.riskTags().contains(RiskTag.VULNERABLE)
        ? Standing.VULNERABLE
        : Standing.MAY_BE_CUT_OFF;
  }

  private static Outcome outcome(Reads reads, Key key) {
    ServiceOrder order = reads.require(ServiceOrder.TYPE, key).value();
    boolean sealed =
        order.progress().stages().stream().anyMatch(stage -> stage.stage() == OrderState.SEALED);
    if (sealed) {
      return Outcome.SEALED;
    }
    return order.state().finished() ? Outcome.OVER : Outcome.GOING_ON;
  }

  boolean owes(Yuan least) {
    return overdue.filter(o -> o.amount().compareTo(least) >= 0).isPresent();
  }
}
