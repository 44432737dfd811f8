package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Records a person or firm ({@code customer.register-party}).
 *
 * @param party its id, a token; made when absent
 * @param phones the best first
 */
@Value.Builder
public record RegisterParty(
    Optional<String> party,
    PartyKind kind,
    Personal name,
    List<Personal> phones,
    Optional<Personal> idNumber)
    implements Command {

  public RegisterParty {
    party = party == null ? Optional.empty() : party;
    phones = phones == null ? List.of() : List.copyOf(phones);
    idNumber = idNumber == null ? Optional.empty() : idNumber;
  }

  public static RegisterPartyBuilder builder() {
    return new RegisterPartyBuilder();
  }

  @Override
  public void check(Problems problems) {
    party.ifPresent(id -> problems.token("party", id));
    problems.line("name", name);
    phones.forEach(phone -> problems.line("phones", phone));
    problems.require(phones.size() <= 10, "phones", "problem.too-large");
    idNumber.ifPresent(number -> problems.line("idNumber", number));
  }
}
