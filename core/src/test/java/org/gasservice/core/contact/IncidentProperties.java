package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** In whatever order reports come in, it is the same danger. */
class IncidentProperties {

  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

  @Provide
  Arbitrary<List<Integer>> minutes() {
    return Arbitraries.integers().between(1, 300).list().ofMinSize(1).ofMaxSize(8);
  }

  private static Incident opened(String id, int minute) {
    Instant at = NINE.plus(Duration.ofMinutes(minute));
    return Incident.builder()
        .id(id)
        .place(Personal.of("somewhere"))
        .order(new Key(id, "order-1"))
        .firstReportAt(at)
        .lastReportAt(at)
        .reports(1)
        .saidGone(0)
        .toTell(1)
        .callBackSettled(true)
        .build();
  }

  /** The danger as it stands after reports made at these minutes, some of them joined to others that were merged afterwards. */
  private static Incident reported(List<Integer> minutes, int merging) {
    Incident one = opened("one", minutes.get(0));
    for (int minute : minutes.subList(1, minutes.size() - merging)) {
      one = IncidentRules.joined(
          one, Hotline.smell().build(), NINE.plus(Duration.ofMinutes(minute)), List.of());
    }
    for (int minute : minutes.subList(minutes.size() - merging, minutes.size())) {
      one = IncidentRules.takenOver(one, opened("other-" + minute, minute));
    }
    return one;
  }

  @Property
  @Keeps(Clauses.D10_P5)
  void theFirstReportIsTheSameWhateverCameInFirst(
      @ForAll("minutes") List<Integer> minutes, @ForAll Random random) {
    List<Integer> shuffled = new ArrayList<>(minutes);
    Collections.shuffle(shuffled, random);
    int merging = random.nextInt(minutes.size());
    Incident incident = reported(shuffled, merging);

    assertThat(incident.firstReportAt())
        .isEqualTo(NINE.plus(Duration.ofMinutes(Collections.min(minutes))));
    assertThat(incident.lastReportAt())
        .isEqualTo(NINE.plus(Duration.ofMinutes(Collections.max(minutes))));
    assertThat(incident.reports()).isEqualTo(minutes.size());
    assertThat(incident.toTell()).isEqualTo(minutes.size() - merging);
  }

  @Property(tries = 20)
  @Keeps(Clauses.D10_P5)
  void promisesRunFromTheEarliestReportWhateverIsRecordedFirst(
      @ForAll("minutes") List<Integer> minutes) {
    try (Hotline hotline = new Hotline()) {
      Session agent = Session.of(hotline.office.pipeline(), Actor.employee(Hotline.AGENT));
      hotline.office.wait(Duration.ofHours(6));
      Optional<String> known = Optional.empty();
      for (int minute : minutes) {
        known = Optional.of(agent
            .at(NINE.plus(Duration.ofMinutes(minute)))
            .execute(Hotline.smell().incident(known).build(), Incident.TYPE)
            .value()
            .id());
      }
      Incident incident = hotline.incident(known.orElseThrow());

      assertThat(hotline.orderOf(incident).reportedAt())
          .isEqualTo(incident.firstReportAt())
          .isEqualTo(NINE.plus(Duration.ofMinutes(Collections.min(minutes))));
    }
  }

  @Property
  void nearnessOfAReportDependsOnNothingButPlaceAndTime(@ForAll("minutes") List<Integer> minutes) {
    List<Clue> clues =
        Clue.of(Personal.of("湖滨路12号3-201"), Optional.empty(), id -> Optional.empty());
    Incident known = reported(minutes, 0).withClues(clues);
    Instant at = NINE.plus(Duration.ofMinutes(150));

    Optional<Nearness> near = Nearness.between(clues, at, known, Duration.ofHours(12));

    assertThat(near).hasValueSatisfying(found -> {
      assertThat(found.score()).isBetween(0, 100);
      assertThat(found.by()).isEqualTo(Clue.Sort.BUILDING);
    });
    assertThat(Nearness.between(clues, at, known, Duration.ZERO).isPresent())
        .isEqualTo(!at.isBefore(known.firstReportAt()) && !at.isAfter(known.lastReportAt()));
  }
}
