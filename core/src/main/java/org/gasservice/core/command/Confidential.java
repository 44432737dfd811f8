package org.gasservice.core.command;

import org.gasservice.storage.AggregateType;

/**
 * What is not for everybody who may read its type (保密). Whoever the test turns away is not shown the aggregate by any look-up of theirs, nor its
 * journal, whatever role they hold.
 */
public record Confidential<T>(AggregateType<T> type, Test<T> test) {

  /** Says whether somebody may see it. */
  @FunctionalInterface
  public interface Test<T> {
    /** @param reads in the name of whoever looks; {@link Reads#authorityOf} says what they may do */
    boolean shows(T value, Reads reads);
  }
}
