package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Says why a danger is not the known one it was proposed to belong to ({@code contact.keep-apart}).
 *
 * @param incident the new one
 * @param other the known one
 */
public record KeepApart(String incident, String other, Personal reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("incident", incident);
    problems.token("other", other);
    problems.text("reason", reason);
  }
}
