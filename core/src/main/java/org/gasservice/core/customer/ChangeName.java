package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Puts a holding under another name of the same household ({@code customer.change-name}, 更名). Account, contract and everything counted in it
 * stay.
 *
 * @param party in whose name it stands from now on
 */
public record ChangeName(String point, Application application, String party) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    application.check(problems);
    problems.token("party", party);
  }
}
