package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** What an interruption does to one home. Pure. */
record HomeRules(NoticeSettings settings) {

  /** A home: its interruptions, and the point with the reasons why it is off. */
  record Home(PointOutages outages, ServicePoint point) {

    private Home with(Outage outage, ServicePoint changed) {
      return new Home(outages.with(outage), changed);
    }

    /** The part it has in an interruption, if that keeps it off. */
    Optional<Outage> off(String interruption) {
      return outages.of(interruption).filter(outage -> outage.standing().keepsOff());
    }
  }

  /** One more reason to be off, unless an interruption of this kind is one already. A closed account cannot be cut off. */
  static Home cutOff(Home home, Interruption interruption, Instant at) {
    require(home, interruption, InterruptionState.IN_FORCE, InterruptionState.RESUPPLYING);
    if (home.outages().of(interruption.id()).isPresent()) {
      return home;
    }
    Outage outage = Outage.off(interruption, at);
    ServicePoint point = home.point();
    if (point.state() == PointState.CLOSED) {
      return home.with(outage.now(Standing.SPARED, at), point);
    }
    OffReason reason = interruption.kind().offReason();
    return home.with(outage, point.offReasons().contains(reason) ? point : point.off(reason));
  }

  /**
   * Gas is back in the pipe; this home is checked and lit, and only this interruption is taken away: whatever else keeps it off stays.
   *
   * @throws RuleViolation [D8-1.5a] before its area has gas, or at night where no single home may be lit
   */
  @Keeps({D10_3_3b, D8_1_5a})
  Home restore(Home home, Interruption interruption, GasOnCheck check, Instant at) {
    requireMayLight(home, interruption, at);
    return lifted(home, interruption, Optional.of(check), at);
  }

  /** Its area has gas, and one home may be lit at this hour. */
  private void requireMayLight(Home home, Interruption interruption, Instant at) {
    require(home, interruption, InterruptionState.RESUPPLYING, InterruptionState.CLOSED);
    if (settings.quietAt(at) && !settings.singleHomeAtNight()) {
      throw refusal(
          D8_1_5a,
          "notice.not-at-night",
          home,
          interruption,
          Map.of("from", settings.quietFrom(), "until", settings.quietUntil()));
    }
  }

  /** It stays off, and an order is to come back: nobody is forgotten. */
  @Keeps({D10_3_3b, D10_4_15})
  static Home leaveOff(
      Home home, Interruption interruption, LeaveOff command, Key order, Instant at) {
    require(home, interruption, InterruptionState.RESUPPLYING);
    Outage outage = home.off(interruption.id())
        .filter(off -> off.order().isEmpty())
        .orElseThrow(() -> refusal(D3_14, "notice.not-off", home, interruption, Map.of()));
    return home.with(
        outage.now(command.why(), at).withCard(command.card()).withOrder(order), home.point());
  }

  /** The order restored it in its own step: where no other interruption needs the reason, it is gone. */
  static Home settled(Home home, Interruption interruption, Instant at) {
    boolean lifted = !home.point().offReasons().contains(interruption.kind().offReason());
    return home.off(interruption.id())
        .filter(off -> lifted)
        .map(off -> home.with(off.now(standing(home.point()), at), home.point()))
        .orElse(home);
  }

  /**
   * An order may restore the home as somebody at the door may, and not while another interruption of the kind keeps it off: both are one reason.
   *
   * @throws RuleViolation [D8-1.5a]
   */
  @Keeps(D8_1_5a)
  void requireMayRestore(Home home, Interruption interruption, Instant at) {
    requireMayLight(home, interruption, at);
    if (home.off(interruption.id()).filter(home.outages()::keptOffByAnother).isPresent()) {
      throw refusal(D8_1_5a, "notice.kept-off", home, interruption, Map.of());
    }
  }

  private static Standing standing(ServicePoint point) {
    return point.state() == PointState.ON ? Standing.ON : Standing.OTHER_REASON;
  }

  /** Takes the interruption away where gas does not come back by it: nobody has to be there. Another home is left as it is. */
  static Home release(Home home, Interruption interruption, Instant at) {
    require(home, interruption, InterruptionState.RESUPPLYING, InterruptionState.CLOSED);
    boolean off = home.off(interruption.id()).isPresent();
    return off && staysOff(home, interruption)
        ? lifted(home, interruption, Optional.empty(), at)
        : home;
  }

  /** Whether the home has no gas, or none yet, without this interruption too. */
  static boolean staysOff(Home home, Interruption interruption) {
    ServicePoint point = home.point();
    boolean others = point.offReasons().stream()
        .anyMatch(reason -> reason != interruption.kind().offReason());
    return others
        || point.state() == PointState.BUILT_NOT_LIT
        || point.state() == PointState.CLOSED
        || home.off(interruption.id()).filter(home.outages()::keptOffByAnother).isPresent();
  }

  private static Home lifted(
      Home home, Interruption interruption, Optional<GasOnCheck> check, Instant at) {
    Outage outage = home.off(interruption.id())
        .orElseThrow(() -> refusal(D3_14, "notice.not-off", home, interruption, Map.of()));
    OffReason reason = interruption.kind().offReason();
    boolean keeps =
        home.outages().keptOffByAnother(outage) || !home.point().offReasons().contains(reason);
    ServicePoint point = keeps ? home.point() : home.point().lifted(reason, check);
    return home.with(outage.now(standing(point), at), point);
  }

  private static void require(Home home, Interruption interruption, InterruptionState... any) {
    if (!Set.of(any).contains(interruption.state())) {
      throw refusal(
          D8_1_5a,
          "notice.home-too-early",
          home,
          interruption,
          Map.of("state", interruption.state(), "needed", EnumSet.copyOf(List.of(any))));
    }
  }

  static RuleViolation refusal(
      String clause, String code, Home home, Interruption interruption, Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("point", home.outages().point());
    parameters.put("interruption", interruption.id());
    return new RuleViolation(clause, code, parameters);
  }
}
