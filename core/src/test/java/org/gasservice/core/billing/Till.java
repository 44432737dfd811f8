package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.money.Yuan;

/** The steps of the ledger as commands of a feature of their own, the way payments and collection use them. */
final class Till {

  private Till() {}

  record Owe(String point, String account, Yuan amount, LocalDate dueOn) implements Command {}

  record Receive(String point, String account, Yuan amount, List<String> first)
      implements Command {}

  record TakeBack(String point, String account, String entry) implements Command {}

  record PayOut(String point, String account, Yuan amount) implements Command {}

  static Feature feature(BillingSettings settings) {
    LedgerSteps steps = new LedgerSteps(settings, AccountWatch.NOBODY);
    Feature.Builder feature = Feature.named("till");
    add(feature, "till.owe", Owe.class, (c, d) -> {
      steps.charge(d, c.account(), ReceivableKind.GAS, c.amount(), "bill-x", c.dueOn());
      return Ledger.keyOf(c.point(), c.account());
    });
    add(feature, "till.receive", Receive.class, (c, d) -> {
      steps.receive(d, c.account(), c.amount(), "CASH", "pay-" + d.commandId(), c.first());
      return Ledger.keyOf(c.point(), c.account());
    });
    add(feature, "till.take-back", TakeBack.class, (c, d) -> {
      steps.reverse(d, c.account(), c.entry(), "back-" + d.commandId());
      return Ledger.keyOf(c.point(), c.account());
    });
    add(feature, "till.pay-out", PayOut.class, (c, d) -> {
      steps.refund(d, c.account(), c.amount(), "CASH", "out-" + d.commandId());
      return Ledger.keyOf(c.point(), c.account());
    });
    return feature.build();
  }

  private static <C extends Command> void add(
      Feature.Builder feature, String name, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(name, of, Ledger.TYPE, c -> "SP-1", handler));
  }
}
