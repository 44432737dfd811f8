package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Says that gas is used for something else from now on ({@code customer.change-use-class}, 用气性质变更). What it was before stays on file.
 *
 * @param priceClass a token
 */
public record ChangeUseClass(
    String point, Application application, UseClass useClass, String priceClass)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    application.check(problems);
    problems.token("priceClass", priceClass);
  }
}
