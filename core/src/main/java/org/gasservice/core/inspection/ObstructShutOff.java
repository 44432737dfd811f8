package org.gasservice.core.inspection;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Records that an ordered shut-off was prevented ({@code inspection.obstruct-shut-off}, 拒不停气).
 *
 * @param superior staff number of who was informed; not the actor
 * @param authorityReference of the letter to the authority
 */
public record ObstructShutOff(
    Key hazard,
    Personal reason,
    Personal witness,
    String superior,
    Optional<String> authorityReference)
    implements HazardCommand {

  public ObstructShutOff {
    authorityReference = authorityReference == null ? Optional.empty() : authorityReference;
  }

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
    problems.text("witness", witness);
    problems.token("superior", superior);
    authorityReference.ifPresent(token -> problems.token("authorityReference", token));
  }
}
