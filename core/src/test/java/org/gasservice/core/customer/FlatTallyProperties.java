package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P3;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ProjectSection.Acceptance;
import org.gasservice.core.customer.ProjectSection.Flat;
import org.gasservice.core.standard.Keeps;

/** Whatever visits are made, the results of all flats add up to all flats, and a flat once lit stays lit. */
@Keeps(D10_P3)
class FlatTallyProperties {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final int FLATS = 8;

  private record Visit(int flat, FlatResult result) {}

  @Provide
  Arbitrary<List<Visit>> visits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, FLATS - 1), Arbitraries.of(FlatResult.class))
        .as(Visit::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void resultsAddUpToAllFlatsAndALitFlatStaysLit(@ForAll("visits") List<Visit> visits) {
    ProjectSection section = new ProjectSection(
        "A",
        "A",
        IntStream.range(0, FLATS).mapToObj(i -> Flat.planned("P-" + i)).toList(),
        Optional.of(new Acceptance(DAY, "E-1", "test")));
    int lit = 0;
    for (Visit visit : visits) {
      section = after(section, visit);
      FlatTally tally = section.tally();
      int all = tally.notVisited()
          + tally.results().values().stream().mapToInt(n -> n).sum();
      assertThat(all).isEqualTo(tally.flats()).isEqualTo(FLATS);
      assertThat(tally.lit()).isBetween(lit, lit + 1);
      assertThat(tally.lit() + tally.stillToCome()).isEqualTo(FLATS);
      lit = tally.lit();
    }
    assertThat(section.tally().plus(FlatTally.NOTHING)).isEqualTo(section.tally());
  }

  private static ProjectSection after(ProjectSection section, Visit visit) {
    try {
      return section.visited("P-" + visit.flat(), visit.result(), DAY);
    } catch (RuleViolation refused) {
      assertThat(refused.code()).isEqualTo("customer.flat-lit");
      return section;
    }
  }
}
