package org.gasservice.core.notice;

import org.gasservice.core.command.Problems;

/** Ends an interruption ({@code notice.close}): every home has gas, or carries an order, or is off for something else. */
public record CloseInterruption(String interruption) implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
  }
}
