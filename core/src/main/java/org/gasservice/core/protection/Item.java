package org.gasservice.core.protection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Draft;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** An aggregate that may tell of a person, with what its feature declares about it. */
record Item<T>(PersonalPart<T> part, Held<T> held) {

  Key key() {
    return held.key();
  }

  Set<String> persons() {
    return part.persons().apply(held.value());
  }

  Optional<Key> follows() {
    return part.follows().apply(held.value());
  }

  Optional<Instant> at() {
    return part.at().apply(held.value());
  }

  boolean owned() {
    return part.owned().test(held.value());
  }

  boolean shownTo(String employee) {
    return part.shownTo().test(held.value(), employee);
  }

  boolean restricted() {
    return part.restricted().test(held.value());
  }

  Optional<String> open(Set<String> person) {
    return part.open().apply(held.value(), person);
  }

  /** Leaves the skeleton, and no payload in the journal. */
  void erase(Draft draft) {
    T rest = Json.skeleton(part.type().of(), held.value());
    draft.erase(part.type(), held, part.skeleton().apply(rest));
  }

  /** Leaves everything but the payloads in the journal. */
  void forgetPayloads(Draft draft) {
    draft.erase(part.type(), held, held.value());
  }
}
