package org.gasservice.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Held;

/**
 * A command as it is handed in.
 *
 * @param actor who wants it
 * @param id makes a repeat recognisable: the same id with the same content is done once. Generated when absent
 * @param occurredAt when it happened, at most microseconds fine and not in the future; now when absent
 * @param basis what the caller looked at: the command is carried out on exactly that or refused as stale
 */
public record Submission(
    Actor actor,
    Command command,
    Optional<String> id,
    Optional<Instant> occurredAt,
    List<Held<?>> basis) {

  public Submission {
    basis = List.copyOf(basis);
  }

  public static Submission of(Actor actor, Command command) {
    return new Submission(actor, command, Optional.empty(), Optional.empty(), List.of());
  }

  public Submission withId(String value) {
    return new Submission(actor, command, Optional.of(value), occurredAt, basis);
  }

  public Submission at(Instant moment) {
    return new Submission(actor, command, id, Optional.of(moment), basis);
  }

  public Submission on(Held<?> held) {
    return new Submission(actor, command, id, occurredAt, List.of(held));
  }

  @Override
  public String toString() {
    return command.getClass().getSimpleName() + " by " + actor.id();
  }
}
