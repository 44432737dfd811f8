package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * Classifies a complaint anew ({@code complaint.relabel}): on the complainant's word, or with a second person.
 *
 * @param word reference of the complainant's word for it
 * @param secondPerson staff number of who agrees to it
 */
public record RelabelComplaint(
    String complaint, Category category, Optional<String> word, Optional<String> secondPerson)
    implements ComplaintCommand {

  public RelabelComplaint {
    word = word == null ? Optional.empty() : word;
    secondPerson = secondPerson == null ? Optional.empty() : secondPerson;
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    word.ifPresent(reference -> problems.token("word", reference));
    secondPerson.ifPresent(id -> problems.token("secondPerson", id));
  }
}
