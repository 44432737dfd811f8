package org.gasservice.core.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.junit.jupiter.api.Test;

/** The fullest there may be fits into what a store keeps of one aggregate. */
class BrimTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.123456Z");
  private static final String LONG_ID = "x".repeat(40);
  private static final Personal WORDS = Personal.of("测".repeat(Sanction.LONGEST_WORDS));

  private static List<Fact> facts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Fact("service_order", new Key(LONG_ID + i, LONG_ID + i)))
        .toList();
  }

  @Test
  void aSanctionOfAllStepsWithTheMostFactsAndPeople() {
    Sanction full = Sanction.builder()
        .key(new Key(LONG_ID, LONG_ID))
        .employee(LONG_ID)
        .clause("D5-3.1")
        .lightest(Gravity.LIGHT)
        .gravest(Gravity.SERIOUS)
        .facts(facts(Fact.MOST))
        .account(WORDS)
        .line(
            IntStream.range(0, 150).mapToObj(i -> "staff-number-" + i).collect(Collectors.toSet()))
        .proposedBy(LONG_ID)
        .proposedAt(NOW)
        .state(SanctionState.UPHELD)
        .hearing(new Sanction.Hearing(LONG_ID, NOW, Optional.of(WORDS)))
        .decision(new Sanction.Decision(
            LONG_ID,
            NOW,
            Optional.of(Gravity.SERIOUS),
            EnumSet.allOf(Consequence.class),
            2026,
            WORDS))
        .serving(new Sanction.Serving(LocalDate.EPOCH, Optional.of(LONG_ID)))
        .appeal(new Sanction.Appeal(NOW, WORDS))
        .ruling(new Sanction.Ruling(LONG_ID, NOW, WORDS))
        .build();

    assertThat(Json.store(full).size()).isLessThan(Limits.PART_BYTES);
  }

  @Test
  void anAppraisalOfTheMostFiguresJudgedTheMostTimes() {
    Map<Axis, BigDecimal> scores = new EnumMap<>(Axis.class);
    Set.of(Axis.values()).forEach(axis -> scores.put(axis, new BigDecimal("100.00")));
    Rating rating = new Rating(
        scores,
        Appraisal.MOST_FACTS,
        0,
        Grade.COMPETENT,
        facts(10).stream().map(fact -> fact.key().id()).collect(Collectors.toSet()),
        LONG_ID,
        NOW);
    Appraisal full = Appraisal.of(LONG_ID, 2026)
        .withFacts(facts(Appraisal.MOST_FACTS).stream()
            .map(fact -> new AppraisalFact(
                fact.key().id(),
                Axis.SATISFACTION,
                fact,
                new BigDecimal("99.99"),
                LONG_ID,
                Optional.of(Exclusion.NOT_THEIR_DOING),
                Optional.of(LONG_ID)))
            .toList())
        .withRatings(Collections.nCopies(Appraisal.MOST_RATINGS, rating))
        .withSignature(new Appraisal.Signature(LocalDate.EPOCH, Optional.of(WORDS)));

    assertThat(Json.store(full).size()).isLessThan(Limits.PART_BYTES);
  }
}
