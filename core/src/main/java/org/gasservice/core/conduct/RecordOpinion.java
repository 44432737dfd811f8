package org.gasservice.core.conduct;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Records what a user thinks of the visit, asked before leaving ({@code conduct.record-opinion}) [D10-3.2c].
 *
 * @param order what the visit is for
 * @param opinion in the user's words; absent when they had nothing to say
 * @param signature reference of the signature; absent when they would not sign
 * @param witness why there is no signature, or who saw it; needed exactly then
 */
public record RecordOpinion(
    Key order, Optional<Personal> opinion, Optional<String> signature, Optional<Personal> witness)
    implements Command {

  public RecordOpinion {
    opinion = opinion == null ? Optional.empty() : opinion;
    signature = signature == null ? Optional.empty() : signature;
    witness = witness == null ? Optional.empty() : witness;
  }

  @Override
  public void check(Problems problems) {
    problems.personal("opinion", opinion);
    problems.personal("witness", witness);
    signature.ifPresent(token -> problems.token("signature", token));
    problems.require(
        signature.isPresent() != witness.isPresent(), "signature", "conduct.signed-or-witnessed");
  }
}
