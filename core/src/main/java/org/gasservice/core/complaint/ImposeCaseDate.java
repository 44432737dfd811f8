package org.gasservice.core.complaint;

import java.time.Instant;
import org.gasservice.core.command.Problems;

/**
 * Records a date the body set or moved ({@code complaint.impose-case-date}). We cannot set one: it takes a paper of the body's.
 *
 * @param reference the body's own number of the paper, a new one each time
 */
public record ImposeCaseDate(
    String externalCase, CaseMilestone milestone, Instant due, String reference)
    implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    problems.token("reference", reference);
  }
}
