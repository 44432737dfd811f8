package org.gasservice.core.discipline;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Hands the decision to the person ({@code discipline.serve}). @param witness who saw it when the person did not sign */
public record ServeSanction(Key sanction, Optional<String> witness) implements Command {

  public ServeSanction {
    witness = witness == null ? Optional.empty() : witness;
  }

  @Override
  public void check(Problems problems) {
    witness.ifPresent(person -> problems.token("witness", person));
  }
}
