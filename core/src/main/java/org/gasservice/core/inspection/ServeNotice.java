package org.gasservice.core.inspection;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Records that the notice of a hazard reached the user ({@code inspection.serve-notice}, form F10).
 *
 * @param reference what proves it
 * @param witness who saw that it was refused; then and only then
 */
public record ServeNotice(
    Key hazard, Serving.Method method, String reference, Optional<Personal> witness)
    implements HazardCommand {

  public ServeNotice {
    witness = witness == null ? Optional.empty() : witness;
  }

  public static ServeNotice signed(Key hazard, String reference) {
    return new ServeNotice(hazard, Serving.Method.SIGNED, reference, Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    problems.token("reference", reference);
    problems.personal("witness", witness);
    problems.require(
        witness.isPresent() == (method == Serving.Method.REFUSED_WITNESSED),
        "witness",
        "inspection.witness-of-refusal");
  }
}
