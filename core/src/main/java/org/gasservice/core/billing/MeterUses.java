package org.gasservice.core.billing;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Reads;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.meter.ReadingKind;
import org.gasservice.core.meter.Use;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** What was used at a point, as its readings tell. */
final class MeterUses {

  private MeterUses() {}

  /**
   * The uses after a moment, by time.
   *
   * @param from moment of the reading they begin at; absent for everything there is
   * @param before readings from this moment on are left out
   */
  static List<Use> between(Reads reads, String point, Optional<Instant> from, Instant before) {
    List<Reading> readings =
        reads.peek(Reading.TYPE, readings(point, from, before), Limits.PAGE).stream()
            .map(Held::value)
            .toList();
    return Use.between(withoutGuesses(readings));
  }

  /** Where the readings lie, see {@link #between}. */
  static Range readings(String point, Optional<Instant> from, Instant before) {
    Range all = Range.all(Reading.OF_POINT).inRoot(point);
    return from.map(all::atLeast).orElse(all).below(before);
  }

  /** An estimate somebody read the meter after is worth nothing any more. */
  static List<Reading> withoutGuesses(List<Reading> readings) {
    LinkedList<Reading> kept = new LinkedList<>();
    Set<String> seenLater = new HashSet<>();
    for (int i = readings.size() - 1; i >= 0; i--) {
      Reading reading = readings.get(i);
      boolean guess = reading.kind() == ReadingKind.ESTIMATED;
      if (!guess || !seenLater.contains(reading.meterId())) {
        kept.addFirst(reading);
      }
      if (!guess) {
        seenLater.add(reading.meterId());
      }
    }
    return kept;
  }

  /** Whether somebody read, or a failed meter's use was put in: then estimates before are trued up. */
  static boolean seen(List<Use> uses) {
    return uses.stream().anyMatch(use -> use.kind() != ReadingKind.ESTIMATED);
  }
}
