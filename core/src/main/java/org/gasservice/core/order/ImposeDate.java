package org.gasservice.core.order;

import java.time.Instant;
import org.gasservice.core.command.Problems;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;

/**
 * Records a date an outside body set, or moved ({@code order.impose-date}). The company cannot set one itself: it needs the body's paper.
 *
 * @param body code of the body, such as {@code 12345}
 * @param reference the body's own number of the paper, a new one each time
 */
public record ImposeDate(Key order, String body, Milestone milestone, Instant due, String reference)
    implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.token("body", body);
    problems.token("reference", reference);
  }
}
