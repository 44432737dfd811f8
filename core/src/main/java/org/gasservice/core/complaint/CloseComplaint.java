package org.gasservice.core.complaint;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Closes a complaint ({@code complaint.close}).
 *
 * @param reference of the complainant's own word: for a withdrawal
 * @param text of the final answer
 * @param remedies outside the company: for a final answer
 */
public record CloseComplaint(
    String complaint,
    End end,
    Optional<String> reference,
    Optional<Personal> text,
    Set<OutsideRemedy> remedies)
    implements ComplaintCommand {

  public CloseComplaint {
    reference = reference == null ? Optional.empty() : reference;
    text = text == null ? Optional.empty() : text;
    remedies = remedies == null ? Set.of() : Sets.immutableEnumSet(remedies);
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    reference.ifPresent(word -> problems.token("reference", word));
    text.ifPresent(words -> Texts.check(problems, "text", words));
  }
}
