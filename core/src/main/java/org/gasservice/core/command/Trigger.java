package org.gasservice.core.command;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.json.Json;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;

/**
 * A committed command from which something follows, see {@link FollowUp}.
 *
 * @param type name of the type of the aggregate it was about: the owner of what follows
 * @param key of the owner
 * @param version the owner got with it
 * @param actor who did it
 * @param name of the command
 */
public record Trigger(
    String type,
    Key key,
    long version,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String name,
    Command command) {

  /**
   * The trigger an entry is.
   *
   * @return empty when its payload was erased: nothing follows from it any more
   * @throws IllegalArgumentException when the payload cannot be read
   */
  public static Optional<Trigger> of(Entry entry, Registry registry) {
    return entry
        .trace()
        .flatMap(trace -> registry
            .command(entry.command())
            .map(type -> new Trigger(
                entry.type(),
                entry.key(),
                entry.version(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.command(),
                Json.restore(type.of(), trace.payload()))));
  }

  /** The command as what it is. */
  public <C extends Command> C as(Class<C> of) {
    return of.cast(command);
  }

  /** The id of the command a follow-up derives for a target: always the same. */
  public String derivedId(String followUp, Key target) {
    return "follow-up-"
        + new Digests()
            .add(type)
            .add(key.root())
            .add(key.id())
            .add(version)
            .add(followUp)
            .add(target.root())
            .add(target.id())
            .id();
  }

  @Override
  public String toString() {
    return name + " on " + type + " " + key + " v" + version;
  }
}
