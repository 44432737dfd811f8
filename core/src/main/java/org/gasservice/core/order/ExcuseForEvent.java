package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Excuses leaving, arriving and repairing of an order because of a major event ({@code order.excuse-for-event}). Follows from the approval of
 * the event, never from a person. One that excuses the order already changes nothing.
 *
 * @param event the major event
 * @param approvedBy who approved the event
 */
public record ExcuseForEvent(Key order, Key event, Excuse.Cause cause, String approvedBy)
    implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.token("approvedBy", approvedBy);
  }
}
