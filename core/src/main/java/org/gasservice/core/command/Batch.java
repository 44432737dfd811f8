package org.gasservice.core.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Unit;

/** The commands of one unit so far: what they wrote and what they relied on, so that later ones see earlier ones. */
final class Batch {

  /** An aggregate of a type. */
  record Name(String type, Key key) {}

  private final Lookups stored;
  private final Map<String, Map<Key, Held<?>>> written = new HashMap<>();
  private final Map<Name, Long> verified = new LinkedHashMap<>();
  private final List<Change<?>> changes = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final Map<Actor, Known> authorities = new HashMap<>();

  /** What an actor may do, and the types of the aggregates that say so. */
  private record Known(Authority authority, Set<String> types) {}

  /** @param stored where its commands find what none of them wrote */
  Batch(Lookups stored) {
    this.stored = stored;
  }

  Lookups stored() {
    return stored;
  }

  @SuppressWarnings("unchecked")
  <T> Optional<Held<T>> find(AggregateType<T> type, Key key) {
    return Optional.ofNullable((Held<T>) written(type.name()).get(key));
  }

  @SuppressWarnings("unchecked")
  <T> List<Held<T>> all(AggregateType<T> type) {
    return written(type.name()).values().stream().map(held -> (Held<T>) held).toList();
  }

  private Map<Key, Held<?>> written(String type) {
    return written.getOrDefault(type, Map.of());
  }

  Optional<Receipt> receipt(String root, String commandId) {
    return receipts.stream()
        .filter(r -> r.root().equals(root) && r.commandId().equals(commandId))
        .findFirst();
  }

  /** What an actor may do, looked up once a batch unless a command of the batch writes what it was looked up in. */
  Authority authority(Actor actor, ActorResolver resolver, Draft reader) {
    Known known = authorities.get(actor);
    if (known == null) {
      Authority found = resolver.resolve(actor, reader).orElse(Authority.NONE);
      known = new Known(found, reader.typesRead());
      authorities.put(actor, known);
    }
    return known.authority();
  }

  /** Takes over a command that was decided. */
  void absorb(Draft draft, Receipt receipt) {
    draft
        .writes()
        .forEach(write -> authorities
            .values()
            .removeIf(known -> known.types().contains(write.type().name())));
    draft.reliedOn().forEach((name, verify) -> {
      if (!written(name.type()).containsKey(name.key())
          && verified.put(name, verify.version()) == null) {
        changes.add(verify);
      }
    });
    changes.addAll(draft.writes());
    draft
        .written()
        .forEach((name, held) -> written
            .computeIfAbsent(name.type(), any -> new LinkedHashMap<>())
            .put(name.key(), held));
    receipts.add(receipt);
  }

  int size() {
    return receipts.size();
  }

  int changes() {
    return changes.size();
  }

  Unit unit() {
    return new Unit(changes, receipts);
  }
}
