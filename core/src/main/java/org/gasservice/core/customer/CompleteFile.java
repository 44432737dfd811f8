package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Fills in the customer file ({@code customer.complete-file}) [D3-10]. What is absent or empty stays.
 *
 * @param contract number of the supply contract, a token
 * @param householdSize 1 to 99
 * @param noAppliances that nothing there burns gas
 */
@Value.Builder
public record CompleteFile(
    String point,
    Optional<String> contract,
    Optional<Integer> householdSize,
    List<Appliance> appliances,
    Optional<Boolean> noAppliances)
    implements Command {

  public CompleteFile {
    contract = contract == null ? Optional.empty() : contract;
    householdSize = householdSize == null ? Optional.empty() : householdSize;
    appliances = appliances == null ? List.of() : List.copyOf(appliances);
    noAppliances = noAppliances == null ? Optional.empty() : noAppliances;
  }

  public static CompleteFileBuilder builder() {
    return new CompleteFileBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    contract.ifPresent(number -> problems.token("contract", number));
    householdSize.ifPresent(
        people -> problems.require(people >= 1 && people <= 99, "householdSize", "problem.range"));
    appliances.forEach(appliance -> problems.token("appliances.kind", appliance.kind()));
    problems.require(appliances.size() <= 50, "appliances", "problem.too-large");
  }
}
