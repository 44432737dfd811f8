package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_12a;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** The ways money comes and goes: a drawer that is open and the actor's own, or a channel that is registered. */
final class PayWays {

  private PayWays() {}

  /**
   * Where money that comes in lies.
   *
   * @return its place in the drawer; empty when the channel has it
   */
  @Keeps({D4_12a, D10_P4})
  static Optional<Slot> in(Draft draft, Optional<Key> drawer, String channel, LocalDate day) {
    if (drawer.isEmpty()) {
      requireChannel(draft, channel, day);
    }
    return drawer.map(into -> {
      requireOpen(draft, into);
      return DrawerCash.nextReceipt(draft, into);
    });
  }

  /** What goes out of a drawer is in it: some may be at the bank already. */
  @Keeps(D4_12a)
  static void requireOut(Draft draft, Key drawer, Yuan amount) {
    CashDrawer open = requireOpen(draft, drawer);
    DrawerRules.requireEnough(open, DrawerCash.of(draft, drawer).expected(open), amount);
  }

  /** The drawer is verified at commit: once it is stopped, nothing more goes in or out. */
  private static CashDrawer requireOpen(Draft draft, Key drawer) {
    return DrawerRules.requireOpen(
        draft.require(CashDrawer.TYPE, drawer).value(), draft.actor().id());
  }

  static void requireChannel(Draft draft, String channel, LocalDate day) {
    boolean open = draft
        .find(CollectionChannel.TYPE, CollectionChannel.keyOf(channel))
        .filter(held -> held.value().openOn(day))
        .isPresent();
    if (!open) {
      throw new RuleViolation(D10_P4, "payment.no-channel", Map.of("channel", channel));
    }
  }
}
