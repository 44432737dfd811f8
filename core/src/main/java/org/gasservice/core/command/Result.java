package org.gasservice.core.command;

/** What became of one command of many. */
public sealed interface Result {

  /** Carried out. */
  record Applied(Done<?> done) implements Result {}

  /** Refused; it changed nothing. */
  record Refused(Refusal refusal) implements Result {}

  /** Fit to be carried out, but another command of the same unit was refused. */
  record LeftOut() implements Result {}

  default boolean applied() {
    return this instanceof Applied;
  }
}
