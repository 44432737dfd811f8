package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;

/**
 * Finds the terms of a day for one household.
 *
 * @param plain the tables of the versions with their plain limits, by id: what most households pay by
 * @param begun the count the account comes with: its first cycle may have limits for some months only
 */
record TermsOfDay(
    PriceSchedule schedule,
    Map<String, PriceTable> plain,
    TariffSettings settings,
    Household household,
    TierCount begun) {

  /** @throws RuleViolation [D4-11a] when no price is in force, or not for what the household heats with */
  Terms on(LocalDate day) {
    PriceVersion version = schedule.chargeableOn(day);
    LocalDate cycle = version.cycleOf(day);
    int months = begun.in(cycle).months();
    if (household.equals(Household.PLAIN) && months == TierCount.WHOLE) {
      return new Terms(version, cycle, false, Objects.requireNonNull(plain.get(version.id())));
    }
    boolean lowIncome = version.free().isPresent() && household.lowIncomeOn(day);
    List<BigDecimal> limits = limits(version, cycle, day).stream()
        .map(limit -> months == TierCount.WHOLE ? limit : share(limit, months, TierCount.WHOLE))
        .toList();
    return new Terms(version, cycle, lowIncome, PriceTable.of(version.tiers(), limits));
  }

  /** Days in (after, through], but the first of them, on which other terms begin. */
  List<LocalDate> changes(LocalDate after, LocalDate through) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Stream.concat(household.changes(), schedule.versions().stream().flatMap(this::turns))
        .forEach(days::add);
    schedule.versions().stream()
        .map(PriceVersion::cycleStart)
        .distinct()
        .forEach(start -> IntStream.rangeClosed(after.getYear(), through.getYear())
            .forEach(year -> days.add(start.atYear(year))));
    return days.stream()
        .filter(day -> day.isAfter(after.plusDays(1)) && !day.isAfter(through))
        .filter(day -> !on(day).same(on(day.minusDays(1))))
        .toList();
  }

  private Stream<LocalDate> turns(PriceVersion version) {
    return Stream.concat(
        Stream.of(version.validFrom()), version.validTo().stream().map(last -> last.plusDays(1)));
  }

  private List<BigDecimal> limits(PriceVersion version, LocalDate cycle, LocalDate day) {
    return switch (settings.limits()) {
      case FULL_CYCLE -> limitsProved(version, day);
      case FROM_NEXT_CYCLE -> limitsProved(version, cycle);
      case PRORATA_DAYS -> mean(version, cycle);
    };
  }

  private List<BigDecimal> mean(PriceVersion version, LocalDate cycle) {
    if (household.equals(Household.PLAIN)) {
      return version.limits();
    }
    LocalDate next = cycle.plusYears(1);
    List<List<BigDecimal>> byDay =
        cycle.datesUntil(next).map(day -> limitsProved(version, day)).toList();
    return IntStream.range(0, version.limits().size())
        .mapToObj(i -> byDay.stream().map(limits -> limits.get(i)).reduce(BigDecimal::add))
        .flatMap(Optional::stream)
        .map(sum -> share(sum, 1, (int) ChronoUnit.DAYS.between(cycle, next)))
        .toList();
  }

  private List<BigDecimal> limitsProved(PriceVersion version, LocalDate day) {
    List<BigDecimal> plain = household
        .heatingOn(day)
        .filter(kind -> !version.limits().isEmpty())
        .map(kind -> heatingLimits(version, kind))
        .orElseGet(version::limits);
    int more =
        version.persons().map(shift -> shift.beyond(household.peopleOn(day))).orElse(0);
    if (more == 0) {
      return plain;
    }
    List<BigDecimal> perPerson = version.persons().orElseThrow().perPerson();
    return IntStream.range(0, plain.size())
        .mapToObj(i -> plain.get(i).add(perPerson.get(i).multiply(BigDecimal.valueOf(more))))
        .toList();
  }

  private List<BigDecimal> heatingLimits(PriceVersion version, String kind) {
    return version.heating().stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new RuleViolation(
            Clauses.D4_11a,
            "tariff.no-such-heating",
            Map.of("class", schedule.priceClass(), "version", version.id(), "heating", kind)))
        .limits();
  }

  /** Part of a limit, half a billing unit rounded up. */
  private BigDecimal share(BigDecimal limit, int part, int of) {
    return limit
        .multiply(BigDecimal.valueOf(part))
        .divide(schedule.unit().multiply(BigDecimal.valueOf(of)), 0, RoundingMode.HALF_UP)
        .multiply(schedule.unit());
  }
}
