package org.gasservice.examples.first;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.gasservice.core.Desk;
import org.gasservice.core.GasService;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;

/** Takes a danger report, shows the promises, and tries to send somebody without a certificate. */
public final class FirstProgram {

  private FirstProgram() {}

  /** @param args the folder the data goes to; it must not exist yet */
  public static void main(String[] args) {
    run(Path.of(args[0]), System.out::println);
  }

  static void run(Path folder, Consumer<String> out) {
    // region FirstProgram
    try (Storage storage = DerbyStorage.open(folder);
        GasService gas = GasService.on(storage).build()) {
      gas.as(Actor.setup()).found(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1001"));
      Desk desk = gas.as(Actor.employee("E-1001"));

      ServiceOrder order = desk.orders()
          .open(OpenOrder.builder()
              .kind(OrderKind.EMERGENCY)
              .location(Personal.of("Building 7, stairwell"))
              .summary(Personal.of("smell of gas"))
              .build())
          .value();
      for (OrderClock clock : desk.orders().clocks(order)) {
        out.accept(clock.milestone() + " by " + clock.due() + " " + clock.clause());
      }

      try {
        desk.orders().dispatch(order.key(), "E-2001");
      } catch (RuleViolation refusal) {
        out.accept(gas.say(
            Locale.ENGLISH, refusal)); // [D10-6.0]: nobody is sent without a valid certificate
      }
    }
    // endregion
  }
}
