package org.gasservice.core.document;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Says that a document does not hold any more ({@code document.withdraw}). It stays as it was, and its number is not used again.
 *
 * @param replacedBy a later one of the same unit and form
 */
public record WithdrawDocument(Key document, String reason, Optional<Key> replacedBy)
    implements Command {

  public WithdrawDocument {
    replacedBy = replacedBy == null ? Optional.empty() : replacedBy;
  }

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
  }
}
