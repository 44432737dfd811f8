package org.gasservice.core.hall;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/**
 * Ends serving somebody ({@code hall.finish}).
 *
 * @param contact what came of it, where it was put on record
 */
public record FinishTicket(Key ticket, Optional<Key> contact) implements Command {

  public FinishTicket {
    contact = contact == null ? Optional.empty() : contact;
  }
}
