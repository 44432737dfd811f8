package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D10_3_3b;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * What was made sure of before gas was turned on (通气检查). All of it, every time [D10-3.3b].
 *
 * @param leakTestPassed the pipe holds
 * @param appliancesOff nothing can let gas out unlit
 * @param responsiblePresent somebody who answers for the place is there
 * @param briefed they were told, and tried themselves, how to use it safely
 */
public record GasOnCheck(
    boolean leakTestPassed, boolean appliancesOff, boolean responsiblePresent, boolean briefed) {

  /** Everything made sure of. */
  public static final GasOnCheck ALL = new GasOnCheck(true, true, true, true);

  /** What was not made sure of; empty when everything was. */
  List<String> open() {
    return Stream.of(
            leakTestPassed ? "" : "LEAK_TEST",
            appliancesOff ? "" : "APPLIANCES_OFF",
            responsiblePresent ? "" : "RESPONSIBLE_PRESENT",
            briefed ? "" : "BRIEFING")
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** @throws RuleViolation [D10-3.3b] naming what was not made sure of */
  @Keeps(Clauses.D10_3_3b)
  public void requireFor(String point) {
    if (!open().isEmpty()) {
      throw new RuleViolation(
          D10_3_3b, "customer.gas-on-unchecked", Map.of("point", point, "open", open()));
    }
  }
}
