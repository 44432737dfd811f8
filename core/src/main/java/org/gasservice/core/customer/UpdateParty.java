package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Corrects what is known of a party ({@code customer.update-party}). What is absent or empty stays. */
public record UpdateParty(
    String party, Optional<Personal> name, List<Personal> phones, Optional<Personal> idNumber)
    implements Command {

  public UpdateParty {
    name = name == null ? Optional.empty() : name;
    phones = phones == null ? List.of() : List.copyOf(phones);
    idNumber = idNumber == null ? Optional.empty() : idNumber;
  }

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
    name.ifPresent(text -> problems.line("name", text));
    phones.forEach(phone -> problems.line("phones", phone));
    problems.require(phones.size() <= 10, "phones", "problem.too-large");
    idNumber.ifPresent(number -> problems.line("idNumber", number));
  }
}
