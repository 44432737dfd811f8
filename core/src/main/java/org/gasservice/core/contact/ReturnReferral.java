package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Sends a referral back with a reason, once ({@code contact.return-referral}) [D4-6b]. */
public record ReturnReferral(Key request, Personal reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
  }
}
