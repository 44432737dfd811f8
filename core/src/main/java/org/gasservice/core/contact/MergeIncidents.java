package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Two incidents are one danger ({@code contact.merge-incidents}): the order of the one ends, its promise and its reporters go over to the other.
 *
 * @param incident the one that ends
 * @param into the one that goes on
 */
public record MergeIncidents(String incident, String into, Personal reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("incident", incident);
    problems.token("into", into);
    problems.text("reason", reason);
    problems.require(!incident.equals(into), "into", "contact.merge-itself");
  }
}
