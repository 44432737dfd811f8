package org.gasservice.core.command;

import org.gasservice.storage.Key;

/** Decides one kind of command: reads, applies the pure rules, and writes to the draft. May be called again when a race was lost. */
@FunctionalInterface
public interface Handler<C extends Command> {

  /**
   * @return the aggregate the command is about, which must have been read or written
   * @throws Refusal when a rule forbids it
   */
  Key decide(C command, Draft draft);
}
