package org.gasservice.conformance.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

class CityTest {

  private static List<Bytes> links(Storage storage) {
    List<Bytes> links = new ArrayList<>();
    FeedPage page = storage.feed(Optional.empty(), 1_000);
    while (!page.entries().isEmpty()) {
      page.entries().stream().map(Entry::link).forEach(links::add);
      page = storage.feed(Optional.of(page.next()), 1_000);
    }
    return links;
  }

  private static List<Bytes> month(long seed) {
    try (Storage storage = new MemoryStorage();
        City city = City.found(storage, seed, 20)) {
      city.play(30);
      return links(storage);
    }
  }

  @Test
  void theSameSeedGivesTheSameJournal() {
    List<Bytes> once = month(7);
    assertThat(once).hasSizeGreaterThan(500).isEqualTo(month(7));
    assertThat(month(8)).isNotEqualTo(once);
  }

  @Test
  void aYearPassesInSecondsAndItsJournalsVerify() {
    try (Storage storage = new MemoryStorage();
        City city = City.found(storage, 2026, 100)) {
      Played year = city.play(365);
      System.out.println("A simulated year in memory: " + year);
      assertThat(year.commands()).isGreaterThan(5_000);
      assertThat(year.sweeps()).isPositive();
      assertThat(city.gas().verifier().run().findings()).isEmpty();
    }
  }
}
