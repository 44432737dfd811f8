package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;

/**
 * Answers the complainant in substance ({@code complaint.answer}) [D10-2.10b].
 *
 * @param how absent only when nobody can be reached
 */
public record AnswerComplaint(String complaint, Personal text, Optional<Channel> how)
    implements ComplaintCommand {

  public AnswerComplaint {
    how = how == null ? Optional.empty() : how;
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    Texts.check(problems, "text", text);
  }
}
