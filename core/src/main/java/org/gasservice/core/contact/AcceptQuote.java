package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Records that the customer accepted what was shown ({@code contact.accept-quote}) [D8-1.4b].
 *
 * @param reference of the signature or recording
 */
public record AcceptQuote(Key request, String reference) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("reference", reference);
  }
}
