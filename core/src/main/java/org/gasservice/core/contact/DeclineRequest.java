package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Declines a request ({@code contact.decline}), citing the rule and explaining it [D2-1.10].
 *
 * @param rule the rule it conflicts with, such as the id of a clause
 */
public record DeclineRequest(Key request, String rule, Personal explanation) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("rule", rule);
    problems.text("explanation", explanation);
  }
}
