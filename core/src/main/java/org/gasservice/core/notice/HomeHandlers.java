package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_6_0;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.notice.HomeRules.Home;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.CertificateGate;
import org.gasservice.core.workforce.Engagement;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides what an interruption does to one home, in the root of the home. */
record HomeHandlers(HomeRules rules, OrderSteps orders, ZoneId zone) {

  Key cutOff(CutOff command, Draft draft) {
    return change(command, draft, (home, i) -> HomeRules.cutOff(home, i, draft.occurredAt()));
  }

  /** Who turns gas on holds a valid certificate for it. */
  @Keeps(D10_6_0)
  Key restore(RestoreHome command, Draft draft) {
    String fitter = draft.actor().id();
    Qualifications qualifications = draft
        .find(Qualifications.TYPE, Qualifications.keyOf(fitter))
        .map(Held::value)
        .orElseGet(() -> Qualifications.none(fitter, Engagement.OWN_STAFF));
    CertificateGate.check(
        qualifications,
        OrderKind.RECONNECTION.work(),
        LocalDate.ofInstant(draft.occurredAt(), zone));
    return change(
        command, draft, (home, i) -> rules.restore(home, i, command.check(), draft.occurredAt()));
  }

  Key release(ReleaseHome command, Draft draft) {
    return change(command, draft, (home, i) -> HomeRules.release(home, i, draft.occurredAt()));
  }

  Key settle(SettleHome command, Draft draft) {
    return change(command, draft, (home, i) -> HomeRules.settled(home, i, draft.occurredAt()));
  }

  /** The order to come back lies in the same root, and so in the same commit. */
  Key leaveOff(LeaveOff command, Draft draft) {
    Key order = draft.newKey("order");
    return change(command, draft, (home, interruption) -> {
      Home after = HomeRules.leaveOff(home, interruption, command, order, draft.occurredAt());
      orders.open(
          draft,
          OpenOrder.builder()
              .kind(OrderKind.RECONNECTION)
              .id(order.id())
              .servicePoint(command.point())
              .location(home.point().place().address())
              .summary(Personal.of(command.why() + " " + interruption.id()))
              .offReason(interruption.kind().offReason())
              .station(home.point().unit())
              .build());
      return after;
    });
  }

  /** An order that is to restore a home does so under the same rules as somebody at its door. */
  void beforeAdvance(AdvanceOrder command, Reads reads) {
    restoredBy(reads, command.order())
        .filter(outage -> command.to() == OrderState.RESTORED)
        .ifPresent(outage -> {
          String point = command.order().root();
          Home home = new Home(
              reads.require(PointOutages.TYPE, PointOutages.keyOf(point)).value(),
              reads.require(ServicePoint.TYPE, ServicePoint.keyOf(point)).value());
          rules.requireMayRestore(
              home, interruption(reads, outage.interruption()), reads.occurredAt());
        });
  }

  /** A home that stays off keeps the order that is to restore it. */
  static void beforeCancel(CancelOrder command, Reads reads) {
    restoredBy(reads, command.order())
        .filter(outage -> command.into().isEmpty())
        .ifPresent(outage -> {
          throw new RuleViolation(
              D10_4_15,
              "notice.order-needed",
              Map.of("point", command.order().root(), "interruption", outage.interruption()));
        });
  }

  private static Optional<Outage> restoredBy(Reads reads, Key order) {
    return reads
        .find(PointOutages.TYPE, PointOutages.keyOf(order.root()))
        .flatMap(held -> held.value().restoredBy(order));
  }

  private static Interruption interruption(Reads reads, String id) {
    Key key = Interruption.keyOf(id);
    return reads
        .peek(Interruption.TYPE, key)
        .orElseThrow(() -> new NotFound(Interruption.TYPE.name(), key))
        .value();
  }

  /** The interruption lies in another root and only moves on; what it says is not verified, so its counting does not hold homes up. */
  private static Key change(
      HomeCommand command, Draft draft, BiFunction<Home, Interruption, Home> rule) {
    Interruption interruption = interruption(draft, command.interruption());
    Held<ServicePoint> point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point()));
    Key key = PointOutages.keyOf(command.point());
    Optional<Held<PointOutages>> stored = draft.find(PointOutages.TYPE, key);
    PointOutages outages =
        stored.map(Held::value).orElseGet(() -> PointOutages.none(command.point()));
    Home after = rule.apply(new Home(outages, point.value()), interruption);
    if (!after.point().equals(point.value())) {
      draft.update(ServicePoint.TYPE, point, after.point());
    }
    if (stored.isEmpty()) {
      draft.insert(PointOutages.TYPE, key, after.outages());
    } else if (!after.outages().equals(outages)) {
      draft.update(PointOutages.TYPE, stored.get(), after.outages());
    }
    return key;
  }
}
