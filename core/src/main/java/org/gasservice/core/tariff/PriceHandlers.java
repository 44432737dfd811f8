package org.gasservice.core.tariff;

import static org.gasservice.core.standard.Clauses.D4_11a;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about schedules. */
record PriceHandlers(ZoneId zone) {

  @Keeps({Clauses.D4_11a, Clauses.D5_1_1})
  Key publish(PublishPrices command, Draft draft) {
    Optional<Held<PriceSchedule>> before = find(command, draft);
    if (before.isPresent() && over(command.version(), draft)) {
      throw new RuleViolation(
          D4_11a, "tariff.price-in-the-past", Map.of("class", command.priceClass()));
    }
    return write(command, before, draft);
  }

  Key publishBackDated(PublishBackDated command, Draft draft) {
    PublishPrices publish = command.publish();
    if (!over(publish.version(), draft)) {
      throw new RuleViolation(
          D4_11a, "tariff.not-in-the-past", Map.of("version", publish.version().id()));
    }
    return write(publish, find(publish, draft), draft);
  }

  private static Optional<Held<PriceSchedule>> find(PublishPrices command, Draft draft) {
    return draft.find(PriceSchedule.TYPE, PriceSchedule.keyOf(command.priceClass()));
  }

  private boolean over(PriceVersion version, Draft draft) {
    return version.validFrom().isBefore(LocalDate.ofInstant(draft.recordedAt(), zone));
  }

  private static Key write(
      PublishPrices command, Optional<Held<PriceSchedule>> before, Draft draft) {
    PriceVersion version = command.version().withPublishedAt(Optional.of(draft.recordedAt()));
    if (before.isEmpty()) {
      PriceSchedule first = command.alone().withVersions(version);
      return draft
          .insert(PriceSchedule.TYPE, PriceSchedule.keyOf(command.priceClass()), first)
          .key();
    }
    PriceSchedule schedule = before.get().value();
    if (schedule.unit().compareTo(command.unit()) != 0) {
      throw new RuleViolation(
          D4_11a,
          "tariff.unit-changed",
          Map.of("class", schedule.priceClass(), "unit", schedule.unit()));
    }
    PriceSchedule named = schedule
        .withNameZh(command.nameZh())
        .withNameEn(command.nameEn())
        .withSource(command.source())
        .withSample(command.sample());
    return draft.update(PriceSchedule.TYPE, before.get(), named.with(version)).key();
  }
}
