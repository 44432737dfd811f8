package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_4;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.SlaPolicy;
import org.junit.jupiter.api.Test;

/** The lead time is whatever the standard in force says, on whatever clock it says it. */
@Keeps(D10_2_4)
class LeadTimeTest {

  /** A Wednesday, 09:00 in Shanghai. */
  private static final Instant BEGIN = Instant.parse("2026-03-11T01:00:00Z");

  private static final Instant LONG_BEFORE = BEGIN.minus(Duration.ofDays(30));

  private static Optional<LeadTime.Latest> latest(ServiceStandard... standards) {
    return new LeadTime(new PublishedPromises(List.of(standards), List.of(Calendars.OFFICE)))
        .latest(LONG_BEFORE, BEGIN);
  }

  /** The document with the lead time, asking for another one. */
  private static ServiceStandard asking(Quantity limit) {
    ServiceStandard document = ServiceStandard.document("D10").orElseThrow();
    List<SlaPolicy> changed = document.policies().stream()
        .filter(policy -> policy.clause().equals(D10_2_4))
        .map(policy -> policy.withLimit(limit))
        .toList();
    return document.withPolicies(changed);
  }

  @Test
  void elapsedTimeCountsBackToTheSecond() {
    assertThat(latest(ServiceStandard.manual()))
        .contains(new LeadTime.Latest("D10-2.4", BEGIN.minus(Duration.ofHours(24))));
    assertThat(latest(Estate.FLOOR))
        .contains(new LeadTime.Latest("CN-583-20", BEGIN.minus(Duration.ofHours(48))));
  }

  @Test
  void workingDaysCountBackToTheEndOfTheDayTheyLeave() {
    assertThat(latest(asking(Quantity.workingDays(3))).orElseThrow().at())
        .as("through Friday, as a weekend lies between")
        .isEqualTo(Instant.parse("2026-03-06T15:59:59.999999Z"));
  }

  @Test
  void workingTimeCountsBackOverOfficeHours() {
    Instant latest =
        latest(asking(Quantity.working(Duration.ofHours(4)))).orElseThrow().at();
    assertThat(Calendars.OFFICE.between(latest, BEGIN)).isEqualTo(Duration.ofHours(4));
    assertThat(latest).isBefore(BEGIN.minus(Duration.ofHours(4)));
  }

  @Test
  void aNewVersionHoldsFromTheDayItTakesEffect() {
    ServiceStandard longer = asking(Quantity.elapsed(Duration.ofHours(72)))
        .withVersion(2)
        .withEffective(LocalDate.parse("2026-03-01"));
    LeadTime leadTime = new LeadTime(new PublishedPromises(
        List.of(ServiceStandard.document("D10").orElseThrow(), longer), List.of(Calendars.OFFICE)));
    assertThat(leadTime
            .latest(Instant.parse("2026-02-28T01:00:00Z"), BEGIN)
            .orElseThrow()
            .at())
        .isEqualTo(BEGIN.minus(Duration.ofHours(24)));
    assertThat(leadTime
            .latest(Instant.parse("2026-03-01T01:00:00Z"), BEGIN)
            .orElseThrow()
            .at())
        .isEqualTo(BEGIN.minus(Duration.ofHours(72)));
  }
}
