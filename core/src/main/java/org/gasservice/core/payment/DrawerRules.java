package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.D4_12b;
import static org.gasservice.core.standard.Clauses.D7_4_8;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.CashDrawer.Count;
import org.gasservice.core.payment.CashDrawer.Deposit;
import org.gasservice.core.payment.CashDrawer.TakenOver;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** How a drawer gets through its shift. Pure. */
final class DrawerRules {

  private DrawerRules() {}

  static CashDrawer opened(Key key, String clerk, Yuan opening, Optional<Key> from, Instant at) {
    return CashDrawer.builder()
        .key(key)
        .clerk(clerk)
        .opening(opening)
        .openedAt(at)
        .from(from)
        .state(DrawerState.OPEN)
        .build();
  }

  /** Money goes in and out by the clerk's own hands while it is open. */
  @Keeps(D4_12a)
  static CashDrawer requireOpen(CashDrawer drawer, String clerk) {
    requireOwn(drawer, clerk);
    return requireState(drawer, DrawerState.OPEN, "payment.drawer-not-open");
  }

  /** @param cash what should be in it now */
  @Keeps(D4_12a)
  static CashDrawer deposited(
      CashDrawer drawer, DepositCash command, Yuan cash, String clerk, Instant at) {
    requireOpen(drawer, clerk);
    requireEnough(drawer, cash, command.amount());
    if (drawer.deposits().size() >= CashDrawer.MOST_DEPOSITS) {
      throw refusal(D4_12a, "payment.too-many-deposits", drawer);
    }
    if (drawer.deposits().stream().anyMatch(d -> d.slip().equals(command.slip()))) {
      throw refusal(D4_12a, "payment.slip-twice", drawer);
    }
    return drawer.withDeposits(ImmutableList.<Deposit>builder()
        .addAll(drawer.deposits())
        .add(new Deposit(command.slip(), command.amount(), at))
        .build());
  }

  @Keeps(D4_12a)
  static void requireEnough(CashDrawer drawer, Yuan cash, Yuan out) {
    if (cash.compareTo(out) < 0) {
      throw new RuleViolation(
          D4_12a,
          "payment.drawer-short",
          Map.of("drawer", drawer.key().id(), "cash", cash, "out", out));
    }
  }

  static CashDrawer stopped(CashDrawer drawer, String clerk) {
    return requireOpen(drawer, clerk).withState(DrawerState.STOPPED);
  }

  /**
   * Counted once more as long as it is not handed over.
   *
   * @param found with what should be there by the drawer's numbers
   */
  @Keeps({D4_12a, D4_12b})
  static CashDrawer counted(CashDrawer drawer, Count found, String clerk) {
    requireOwn(drawer, clerk);
    if (drawer.state() != DrawerState.COUNTED) {
      requireState(drawer, DrawerState.STOPPED, "payment.stop-first");
    }
    boolean agrees = found.difference().signum() == 0;
    if (!agrees && found.approvedBy().isEmpty()) {
      throw new RuleViolation(
          D4_12a,
          found.difference().signum() > 0 ? "payment.drawer-over" : "payment.drawer-too-little",
          Map.of(
              "drawer", drawer.key().id(),
              "expected", found.expected(),
              "counted", found.counted(),
              "difference",
                  found.difference().signum() > 0
                      ? found.difference()
                      : found.difference().negated()));
    }
    if (agrees && found.reason().isPresent()) {
      throw refusal(D4_12a, "payment.nothing-differs", drawer);
    }
    return drawer.withState(DrawerState.COUNTED).withCount(found);
  }

  @Keeps({D4_12b, D7_4_8})
  static CashDrawer handedOver(CashDrawer drawer, String to, String clerk, Instant at) {
    requireOwn(drawer, clerk);
    requireState(drawer, DrawerState.COUNTED, "payment.count-first");
    if (to.equals(clerk)) {
      throw refusal(D4_12b, "payment.two-sign", drawer);
    }
    return drawer.withState(DrawerState.HANDED_OVER).withTo(to).withHandedAt(at);
  }

  /** Cash another drawer was handed over with goes into the own one. */
  @Keeps({D4_12a, D4_12b})
  static CashDrawer tookOver(CashDrawer drawer, TakenOver cash, String clerk) {
    requireOpen(drawer, clerk);
    if (drawer.takenOver().size() >= CashDrawer.MOST_TAKEN_OVER) {
      throw refusal(D4_12a, "payment.too-many-taken-over", drawer);
    }
    return drawer.withTakenOver(
        ImmutableList.<TakenOver>builder().addAll(drawer.takenOver()).add(cash).build());
  }

  @Keeps({D4_12b, D7_4_8})
  static CashDrawer taken(CashDrawer drawer, String by, Instant at) {
    requireState(drawer, DrawerState.HANDED_OVER, "payment.not-handed-over");
    if (!drawer.to().equals(Optional.of(by))) {
      throw new RuleViolation(
          D4_12b,
          "payment.not-yours-to-take",
          Map.of("drawer", drawer.key().id(), "to", drawer.to().orElse("")));
    }
    return drawer.withState(DrawerState.TAKEN).withTakenAt(at);
  }

  private static void requireOwn(CashDrawer drawer, String clerk) {
    if (!drawer.clerk().equals(clerk)) {
      throw refusal(D4_12a, "payment.not-your-drawer", drawer);
    }
  }

  private static CashDrawer requireState(CashDrawer drawer, DrawerState state, String code) {
    if (drawer.state() != state) {
      throw refusal(D4_12a, code, drawer);
    }
    return drawer;
  }

  private static RuleViolation refusal(String clause, String code, CashDrawer drawer) {
    return new RuleViolation(
        clause, code, Map.of("drawer", drawer.key().id(), "state", drawer.state()));
  }

  /** The refusal that something went through the drawer the count does not know of. */
  static RuleViolation countAgain(CashDrawer drawer) {
    return refusal(D4_12a, "payment.count-again", drawer);
  }

  /** The refusal that a shift's desk cannot be handed over beside its drawer, or one that waits for a signature. */
  static RuleViolation drawerFirst(String code, List<Key> drawers) {
    return new RuleViolation(
        D4_12b, code, Map.of("drawers", drawers.stream().map(Key::id).sorted().toList()));
  }
}
