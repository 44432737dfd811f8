package org.gasservice.core.command;

/**
 * A feature's objection to another feature's command: it may refuse, never permit.
 *
 * @param command name of the command it watches
 */
public record Guard<C extends Command>(String command, Class<C> of, Check<C> check) {

  /** The objection itself. */
  @FunctionalInterface
  public interface Check<C> {
    /** @throws Refusal to object */
    void check(C command, Reads reads);
  }
}
