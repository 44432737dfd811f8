package org.gasservice.core.command;

/** Something somebody wants done (命令): an immutable value with a JSON form. */
public interface Command {

  /** Reports everything wrong with the values themselves, all at once. What needs stored state is the handler's. */
  default void check(Problems problems) {}
}
