package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Gives back all that a receipt was given for ({@code contact.return-originals}) [D4-10a].
 *
 * @param signature reference of the customer's signature
 */
public record ReturnOriginals(Key request, String receipt, String signature) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("receipt", receipt);
    problems.token("signature", signature);
  }
}
