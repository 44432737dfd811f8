package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Asks somebody of the company what happened ({@code complaint.ask}). They see the facts as put here, never who complained [D8-1.6b].
 *
 * @param facts without anything that tells of the complainant
 */
public record AskPerson(String complaint, String person, Personal facts)
    implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("person", person);
    Texts.check(problems, "facts", facts);
  }
}
