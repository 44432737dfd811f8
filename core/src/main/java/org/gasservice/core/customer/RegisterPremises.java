package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Records an estate, building, entrance, home or shop ({@code customer.register-premises}) [D3-10].
 *
 * @param premises its id, a token; made when absent
 * @param within the premises around it
 * @param unit station that serves it
 * @param risers of a building or an entrance
 */
@Value.Builder
public record RegisterPremises(
    Optional<String> premises,
    PremisesKind kind,
    Optional<String> within,
    Personal address,
    String unit,
    List<String> risers)
    implements Command {

  public RegisterPremises {
    premises = premises == null ? Optional.empty() : premises;
    within = within == null ? Optional.empty() : within;
    risers = risers == null ? List.of() : List.copyOf(risers);
  }

  public static RegisterPremisesBuilder builder() {
    return new RegisterPremisesBuilder();
  }

  @Override
  public void check(Problems problems) {
    premises.ifPresent(id -> problems.token("premises", id));
    within.ifPresent(id -> problems.token("within", id));
    problems.line("address", address);
    problems.token("unit", unit);
    risers.forEach(riser -> problems.token("risers", riser));
    problems.require(risers.size() <= Premises.MOST_RISERS, "risers", "problem.too-large");
    problems.require(
        risers.isEmpty() || kind == PremisesKind.BUILDING || kind == PremisesKind.ENTRANCE,
        "risers",
        "customer.risers-of-building");
  }
}
