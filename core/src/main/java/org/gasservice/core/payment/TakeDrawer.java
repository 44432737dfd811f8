package org.gasservice.core.payment;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Signs for a drawer handed over ({@code payment.take-drawer}) [D4-12b].
 *
 * @param as name of the actor's own drawer in the unit: the open one they have, which the cash is put into, or a new one, which begins with it; absent when the
 *     cash goes into the safe
 */
public record TakeDrawer(Key drawer, Optional<String> as) implements Command {

  public TakeDrawer {
    as = as == null ? Optional.empty() : as;
  }

  @Override
  public void check(Problems problems) {
    as.ifPresent(name -> Ids.check(problems, "as", name, OpenDrawer.LONGEST));
  }
}
