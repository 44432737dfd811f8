package org.gasservice.core.contact;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Records that somebody who gave up was called back ({@code contact.call-back}).
 *
 * @param contact what came of it; absent when nobody was reached
 */
public record CallBack(String call, Optional<Key> contact) implements Command {

  public CallBack {
    contact = contact == null ? Optional.empty() : contact;
  }

  @Override
  public void check(Problems problems) {
    problems.token("call", call);
  }
}
