package org.gasservice.core.document;

import java.util.Optional;
import org.gasservice.core.standard.Wording;

/**
 * A field of a form, or a column of one of its tables.
 *
 * @param name a token, unique within the form or the table
 * @param required whether a document is not issued without it
 * @param byHand whether no record holds it, so that it is always given with the command; when not said, the data may hold it
 */
public record FormField(
    String name, FieldType type, Wording label, boolean required, Optional<Boolean> byHand) {

  public FormField {
    byHand = byHand == null ? Optional.empty() : byHand;
  }

  /** Whether no record holds it. */
  public boolean givenByHand() {
    return byHand.orElse(false);
  }
}
