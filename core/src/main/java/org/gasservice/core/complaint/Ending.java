package org.gasservice.core.complaint;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.core.privacy.Personal;

/**
 * That a complaint is closed (办结).
 *
 * @param reference of the complainant's own word, where it ends by that
 * @param text of the final answer
 * @param remedies named in the final answer
 */
public record Ending(
    End end,
    Instant at,
    String by,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> reference,
    Optional<Personal> text,
    Set<OutsideRemedy> remedies) {

  public Ending {
    reference = reference == null ? Optional.empty() : reference;
    text = text == null ? Optional.empty() : text;
    remedies = remedies == null ? Set.of() : Sets.immutableEnumSet(remedies);
  }
}
