package org.gasservice.core.hall;

import static org.gasservice.core.standard.Clauses.D2_2_7;
import static org.gasservice.core.standard.Clauses.D4_12b;
import static org.gasservice.core.standard.Clauses.D7_4_8;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** What a shift hands to the next. Pure. */
final class ShiftRules {

  private ShiftRules() {}

  /**
   * Every open request is named, nobody is at the desk, and two people sign.
   *
   * @param open requests the one who leaves owns
   * @param busy whether they are serving somebody: that comes first
   */
  @Keeps({D4_12b, D7_4_8, D2_2_7})
  static void requireComplete(ShiftHandOver handOver, Collection<Key> open, boolean busy) {
    if (handOver.from().equals(handOver.to())) {
      throw new RuleViolation(D4_12b, "hall.two-sign", Map.of("to", handOver.to()));
    }
    if (busy) {
      throw new RuleViolation(D2_2_7, "hall.customer-first", Map.of("clerk", handOver.from()));
    }
    Set<Key> named =
        handOver.items().stream().map(ShiftHandOver.Item::request).collect(Collectors.toSet());
    List<String> missing = open.stream()
        .filter(request -> !named.contains(request))
        .map(Key::toString)
        .sorted()
        .toList();
    if (!missing.isEmpty()) {
      throw new RuleViolation(D4_12b, "hall.items-missing", Map.of("missing", missing));
    }
    if (named.size() != handOver.items().size() || !open.containsAll(named)) {
      throw InvalidCommand.of("items", "hall.not-open-items");
    }
  }

  @Keeps(D4_12b)
  static ShiftHandOver taken(ShiftHandOver handOver, String by, Instant at) {
    if (!handOver.to().equals(by)) {
      throw new RuleViolation(D4_12b, "hall.not-yours-to-take", Map.of("to", handOver.to()));
    }
    if (handOver.takenAt().isPresent()) {
      throw new RuleViolation(D4_12b, "hall.taken-already", Map.of("to", handOver.to()));
    }
    return handOver.withTakenAt(at);
  }
}
