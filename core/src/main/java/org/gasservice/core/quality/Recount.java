package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Reads;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Storage;

/** Counts everything anew from what is stored (全量重算): what the cells have to equal. Costs as much as there is data; for proof, not for reports. */
public final class Recount {

  private static final int PAGE = 200;

  private Recount() {}

  /** Figures by the key of their cell; cells without figures are left out. */
  public static Map<Key, List<Figure>> of(
      Storage storage, Reads facts, Collection<Measure<?>> measures) {
    Map<Key, List<Figure>> cells = new HashMap<>();
    measures.forEach(measure -> add(cells, storage, facts, measure));
    cells.values().removeIf(List::isEmpty);
    return cells;
  }

  private static <T> void add(
      Map<Key, List<Figure>> cells, Storage storage, Reads facts, Measure<T> measure) {
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Key> page = storage.all(measure.type(), after, PAGE);
      for (Held<T> held : storage.find(measure.type(), page.rows())) {
        Contribution found = measure.of(held, facts);
        cells.merge(cellOf(found.unit(), found.day()), found.figures(), Recount::sum);
      }
      after = page.next();
    } while (after.isPresent());
  }

  private static Key cellOf(String unit, LocalDate day) {
    return QualityCell.keyOf(unit, day);
  }

  private static List<Figure> sum(List<Figure> one, List<Figure> other) {
    return Figures.sum(Stream.concat(one.stream(), other.stream()));
  }
}
