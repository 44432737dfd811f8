package org.gasservice.core.majorevent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Reads;
import org.gasservice.core.workforce.EscalationPath;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Which units lie in which. */
final class Area {

  private Area() {}

  /** A station and every unit above it; a station that is no unit on record stands for itself. */
  static List<String> above(Reads reads, String station) {
    return reads.find(OrgUnit.TYPE, OrgUnit.keyOf(station)).isEmpty()
        ? List.of(station)
        : EscalationPath.of(reads, station).units().stream().map(OrgUnit::id).toList();
  }

  /** The units and every unit below them, in a fixed order. */
  static List<String> below(PagedReads reads, Collection<String> units) {
    TreeSet<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(units);
    while (!open.isEmpty()) {
      String unit = open.pop();
      if (found.add(unit)) {
        children(reads, unit, open);
      }
    }
    return List.copyOf(found);
  }

  private static void children(PagedReads reads, String unit, Deque<String> into) {
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page =
          reads.page(OrgUnit.TYPE, Range.all(OrgUnit.UNDER).equalTo(unit), after, Limits.PAGE);
      page.rows().forEach(hit -> into.push(hit.key().root()));
      after = page.next();
    } while (after.isPresent());
  }
}
