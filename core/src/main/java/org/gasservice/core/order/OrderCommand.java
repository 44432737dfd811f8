package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** A step of an order that is there. */
public interface OrderCommand extends Command {

  /** The order it is about. */
  Key order();

  /** The second person it names, if it needs one: somebody of the company, not the actor. */
  default Optional<String> second() {
    return Optional.empty();
  }
}
