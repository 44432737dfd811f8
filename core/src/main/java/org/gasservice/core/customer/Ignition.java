package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D10_3_3b;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Problems;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.immutables.value.Value;

/**
 * What was done and made sure of at a first gas-on (点火卡, form F2).
 *
 * @param check what is made sure of before any gas-on
 * @param triedByUser the user lit and turned off the appliances with their own hands (用户实操)
 * @param heldPressure what the pipe held in the test, in kPa, not negative
 * @param appliancesLit kinds of the appliances lit and tuned, tokens
 * @param signature reference or digest of the user's signature, a token
 * @param permit number of the gas-use permit handed over (用气证, form F3), a token
 */
@Value.Builder
public record Ignition(
    GasOnCheck check,
    boolean triedByUser,
    Optional<BigDecimal> heldPressure,
    List<String> appliancesLit,
    Optional<String> signature,
    Optional<String> permit)
    implements WithIgnition {

  public Ignition {
    heldPressure = heldPressure == null ? Optional.empty() : heldPressure;
    appliancesLit = appliancesLit == null ? List.of() : List.copyOf(appliancesLit);
    signature = signature == null ? Optional.empty() : signature;
    permit = permit == null ? Optional.empty() : permit;
  }

  public static IgnitionBuilder builder() {
    return new IgnitionBuilder();
  }

  /** Everything made sure of and tried. */
  public static Ignition complete() {
    return builder().check(GasOnCheck.ALL).triedByUser(true).build();
  }

  /** Checks its form, as part of a command. */
  public void check(Problems problems) {
    heldPressure.ifPresent(
        kpa -> problems.require(kpa.signum() >= 0, "ignition.heldPressure", "problem.range"));
    appliancesLit.forEach(kind -> problems.token("ignition.appliancesLit", kind));
    problems.require(appliancesLit.size() <= 20, "ignition.appliancesLit", "problem.too-large");
    signature.ifPresent(token -> problems.token("ignition.signature", token));
    permit.ifPresent(token -> problems.token("ignition.permit", token));
  }

  /** @throws RuleViolation [D10-3.3b] naming everything that was not made sure of, the user's own trial among it */
  @Keeps({Clauses.D10_3_3b, Clauses.D10_P3})
  void requireFor(String point) {
    List<String> open = Stream.concat(
            check.open().stream(), triedByUser ? Stream.empty() : Stream.of("USER_TRIAL"))
        .toList();
    if (!open.isEmpty()) {
      throw new RuleViolation(
          D10_3_3b, "customer.gas-on-unchecked", Map.of("point", point, "open", open));
    }
  }
}
