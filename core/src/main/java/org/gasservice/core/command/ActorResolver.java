package org.gasservice.core.command;

import java.util.Optional;

/** Says what an actor may do. The company's directory may stand behind it in place of ours. */
@FunctionalInterface
public interface ActorResolver {

  /** Empty when the actor is unknown: then nothing is permitted. */
  Optional<Authority> resolve(Actor actor, Reads reads);
}
