package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D3_13;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gasservice.core.Office;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;

/** Kept up step by step, the figures are what counting everything anew gives. */
class QualityProperties {

  private static final List<Measure<?>> MEASURES = List.of(Widget.MEASURE);
  private static final QualitySettings SETTINGS =
      QualitySettings.of(Office.ZONE, PublishedStandards.manual(), MEASURES);

  @Property(tries = 150)
  @Keeps(D3_13)
  void theCellsEqualAFullRecountHoweverTheFeedWasRead(
      @ForAll("histories") List<Widget.Put> history, @ForAll List<Boolean> reads) {
    try (Office office = office()) {
      QualityReader one = new QualityReader(office.pipeline(), MEASURES);
      QualityReader other = new QualityReader(office.pipeline(), MEASURES);
      for (int i = 0; i < history.size(); i++) {
        office.run(history.get(i));
        if (i < reads.size()) {
          (reads.get(i) ? one : other).read(1);
        }
      }
      while (other.read(1_000)) {
        // until the feed is read
      }
      assertThat(cells(office)).isEqualTo(recount(office));
      assertThat(one.read(1_000)).isFalse();
      assertThat(cells(office)).as("read once more").isEqualTo(recount(office));
    }
  }

  static Office office() {
    return new Office(
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        Widget.feature(),
        QualityFeature.create(SETTINGS));
  }

  private static Map<Key, List<Figure>> recount(Office office) {
    return Recount.of(office.storage(), office.pipeline().reads(QualityReader.ACTOR), MEASURES);
  }

  private static Map<Key, List<Figure>> cells(Office office) {
    Map<Key, List<Figure>> cells = new HashMap<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Key> page = office.storage().all(QualityCell.TYPE, after, 100);
      office
          .storage()
          .find(QualityCell.TYPE, page.rows())
          .forEach(held -> cells.put(held.key(), held.value().figures()));
      after = page.next();
    } while (after.isPresent());
    cells.values().removeIf(List::isEmpty);
    return cells;
  }

  @Provide
  Arbitrary<List<Widget.Put>> histories() {
    Arbitrary<Boolean> yes = Arbitraries.of(true, false);
    Arbitrary<Widget> widgets = Combinators.combine(
            Arbitraries.of("A", "B", Contribution.COMPANY),
            Arbitraries.integers().between(1, 3).map(day -> LocalDate.of(2026, 2, day)),
            yes,
            yes,
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
        .as(Widget::new);
    return Combinators.combine(Arbitraries.of("W1", "W2", "W3", "W4"), widgets)
        .as(Widget.Put::new)
        .list()
        .ofMaxSize(25);
  }
}
