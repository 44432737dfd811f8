package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;

/**
 * Tells the complainant what will be done and by when ({@code complaint.offer-solution}) [D8-1.1b]. Without a measure and a date it is none.
 *
 * @param action what, in words
 */
public record OfferSolution(
    String complaint,
    Optional<Measure> measure,
    Personal action,
    Optional<Instant> dueBy,
    Optional<Channel> how)
    implements ComplaintCommand {

  public OfferSolution {
    measure = measure == null ? Optional.empty() : measure;
    dueBy = dueBy == null ? Optional.empty() : dueBy;
    how = how == null ? Optional.empty() : how;
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    Texts.check(problems, "action", action);
  }
}
