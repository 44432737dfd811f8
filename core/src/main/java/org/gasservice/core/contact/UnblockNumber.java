package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Lets a number ring again before its time ({@code contact.unblock-number}).
 *
 * @param block id of the block
 */
public record UnblockNumber(String block) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("block", block);
  }
}
