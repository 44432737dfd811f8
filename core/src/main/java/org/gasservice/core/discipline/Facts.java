package org.gasservice.core.discipline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Entry;

/** Looks facts up: whether they are on record, and who acted in them. Knows the types of all features by name. */
final class Facts {

  /** Most lines of a fact's journal that are looked at. */
  private static final int MOST_ENTRIES = 500;

  private final Map<String, AggregateType<?>> types = new HashMap<>();

  Facts(List<Feature> features) {
    features.forEach(feature -> feature.types().forEach(type -> types.put(type.name(), type)));
  }

  /** @throws InvalidCommand when there is no such type; NotFound when nothing is on record */
  void require(Reads reads, Fact fact) {
    reads.require(typeOf(fact), fact.key());
  }

  /** Everybody who acted in what happened: the line of the facts (经办人员). */
  Set<String> line(Reads reads, List<Fact> facts) {
    Set<String> line = new TreeSet<>();
    for (Fact fact : facts) {
      require(reads, fact);
      reads.history(typeOf(fact), fact.key(), 0, MOST_ENTRIES).stream()
          .map(Entry::actor)
          .forEach(line::add);
    }
    return line;
  }

  private AggregateType<?> typeOf(Fact fact) {
    return Optional.<AggregateType<?>>ofNullable(types.get(fact.type()))
        .orElseThrow(() -> InvalidCommand.of("facts.type", "discipline.unknown-type"));
  }
}
