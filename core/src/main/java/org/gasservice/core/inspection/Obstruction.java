package org.gasservice.core.inspection;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * Why an ordered shut-off was not done (拒不停气).
 *
 * @param witness who saw it
 * @param superior staff number of who was informed
 * @param authorityReference of the letter to the authority (抄告), a token
 */
public record Obstruction(
    Instant at,
    Personal reason,
    Personal witness,
    String superior,
    Optional<String> authorityReference) {

  public Obstruction {
    authorityReference = authorityReference == null ? Optional.empty() : authorityReference;
  }
}
