package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problems;
import org.gasservice.core.meter.MeterTest;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * What gas costs under a schedule: pure, immutable, exact. Each line is rounded half up to the fen, a total is the sum of its lines.
 *
 * <p>Refuses with {@link InvalidCommand} what cannot be priced (volumes that are negative, absurdly large, finer than the billing unit, or not one
 * after the other; an amount that would overflow), with {@link org.gasservice.core.command.RuleViolation} [D4-11a] a day without a price.
 */
public final class Pricing {

  private final PriceSchedule schedule;
  private final TariffSettings settings;
  private final long unit;
  private final Map<String, PriceTable> plain;

  private Pricing(PriceSchedule schedule, TariffSettings settings) {
    this.schedule = schedule;
    this.settings = settings;
    this.unit = Scaled.exact(schedule.unit());
    this.plain = schedule.versions().stream()
        .collect(Collectors.toUnmodifiableMap(PriceVersion::id, PriceTable::of));
  }

  /** @throws InvalidCommand when the schedule is not sound */
  public static Pricing of(PriceSchedule schedule, TariffSettings settings) {
    return new Pricing(schedule.checked(), settings);
  }

  /** By the schedule as it was known at a moment. */
  public Pricing knownAt(Instant moment) {
    return new Pricing(schedule.knownAt(moment), settings);
  }

  /** The same settings under another schedule. */
  public Pricing under(PriceSchedule other) {
    return of(other, settings);
  }

  /** A reading as it is billed: what is below the billing unit (the red digits) is left to the next period. */
  public BigDecimal billable(BigDecimal reading) {
    return reading.divide(schedule.unit(), 0, RoundingMode.DOWN).multiply(schedule.unit());
  }

  /**
   * The count an account begins with on its first day.
   *
   * @throws org.gasservice.core.command.RuleViolation [D4-11a] when no price is in force
   */
  public TierCount countFrom(LocalDate firstDay) {
    return TierCount.none(schedule.chargeableOn(firstDay).cycleOf(firstDay));
  }

  /** The count a new holder begins with at a 过户 on a day, by the company's policy. */
  public TierCount takenOver(TierCount old, LocalDate day) {
    return old.takenOver(settings.transfer(), day, schedule.chargeableOn(day).cycleOf(day));
  }

  /**
   * Prices one period.
   *
   * @param volumes oldest first, each beginning on the day the one before ends; at least one
   * @param before what is counted in the cycle of the period's first day; a count of an earlier cycle is nothing
   */
  @Keeps({Clauses.D4_11a, Clauses.D5_1_1})
  public Priced price(List<DatedVolume> volumes, Household household, TierCount before) {
    check(volumes);
    TermsOfDay terms = new TermsOfDay(schedule, plain, settings, household, before);
    LocalDate after = volumes.get(0).after();
    LocalDate through = volumes.get(volumes.size() - 1).through();
    Cutting cutting =
        new Cutting(volumes, terms.changes(after, through), settings.readingWithinDays(), unit);
    return priced(cutting.segments(terms), household, before);
  }

  /** Prices one volume with nothing known of its readings. */
  public Priced price(DatedVolume volume, Household household, TierCount before) {
    return price(List.of(volume), household, before);
  }

  /**
   * What money buys on a day: the largest volume that costs no more. Exact, and the rest is carried.
   *
   * @param money not negative
   * @throws InvalidCommand when it is negative, or buys more than a hundred million m³
   */
  public Purchase buy(Yuan money, LocalDate day, Household household, TierCount before) {
    return buy(money, day, day, household, before);
  }

  /**
   * What money buys on a day, and what comes free with it: a low-income household gets the free gas of the days since it last got some, at the terms of
   * each of them, as lines of tier 0. Money pays for what lies beyond.
   *
   * @param money not negative
   * @param since the day through which free gas was given before; no later than the day
   * @throws InvalidCommand when the money is negative, or buys more than a hundred million m³
   */
  @Keeps({Clauses.D4_11a, Clauses.D5_1_1})
  public Purchase buy(
      Yuan money, LocalDate since, LocalDate day, Household household, TierCount before) {
    if (money.signum() < 0) {
      throw InvalidCommand.of("money", "tariff.negative");
    }
    TermsOfDay byDay = new TermsOfDay(schedule, plain, settings, household, before);
    Terms terms = byDay.on(day);
    long fen = money.amount().movePointRight(2).longValueExact();
    return exactly(() -> {
      List<PriceLine> lines = new ArrayList<>(freeLines(byDay, since, day, household));
      long free = lines.stream().mapToLong(line -> Scaled.exact(line.volume())).sum();
      long counted = counted(before, terms) + (terms.countsFree() ? free : 0);
      long paid = terms.table().volume(counted, fen, unit);
      BigDecimal volume = Scaled.plainVolume(Math.addExact(paid, free));
      Scaled.volume("money", volume);
      Segment segment =
          new Segment(terms, day.minusDays(1), day, paid, SplitMethod.WHOLE, List.of());
      lines.addAll(TierLines.of(segment, counted, paid));
      Priced priced = new Priced(lines, before, after(before, terms, counted + paid));
      return new Purchase(volume, priced, money.minus(priced.total()));
    });
  }

  /** The free gas of some days, a line for each version of the price; none where nothing is free, or no price was in force. */
  private List<PriceLine> freeLines(
      TermsOfDay byDay, LocalDate since, LocalDate day, Household household) {
    Map<String, List<LocalDate>> entitled = since
        .plusDays(1)
        .datesUntil(day.plusDays(1))
        .filter(each -> household.lowIncomeOn(each) && freeOn(each))
        .collect(Collectors.groupingBy(
            each -> schedule.chargeableOn(each).id(), LinkedHashMap::new, Collectors.toList()));
    return entitled.values().stream()
        .map(days -> new Segment(
            byDay.on(days.get(0)),
            days.get(0).minusDays(1),
            days.get(days.size() - 1),
            0,
            SplitMethod.WHOLE,
            List.of()))
        .map(segment -> TierLines.line(segment, 0, share(segment, household), 0, 0))
        .filter(line -> line.volume().signum() > 0)
        .toList();
  }

  private boolean freeOn(LocalDate day) {
    return schedule.on(day).flatMap(PriceVersion::free).isPresent();
  }

  /** Prices periods one after the other. */
  public Replay replay(List<List<DatedVolume>> periods, Household household, TierCount before) {
    List<Priced> priced = new ArrayList<>();
    TierCount count = before;
    for (List<DatedVolume> period : periods) {
      Priced next = price(period, household, count);
      priced.add(next);
      count = next.after();
    }
    return new Replay(priced);
  }

  /** What the same periods would cost under another schedule. */
  public Comparison whatIf(
      PriceSchedule other, List<List<DatedVolume>> periods, Household household, TierCount before) {
    return new Comparison(
        replay(periods, household, before), under(other).replay(periods, household, before));
  }

  /** What is to be paid or given back for periods billed by what was known at a moment, now that more is known (调价补差). */
  public Comparison sinceKnownAt(
      Instant billed, List<List<DatedVolume>> periods, Household household, TierCount before) {
    return new Comparison(
        knownAt(billed).replay(periods, household, before), replay(periods, household, before));
  }

  /** What is to be given back, or paid, for periods billed by a meter a test found wrong: as it counted, and as it should have. */
  public Comparison tested(
      MeterTest test, List<List<DatedVolume>> periods, Household household, TierCount before) {
    List<List<DatedVolume>> right = periods.stream()
        .map(period -> Volumes.corrected(period, test, schedule.unit()))
        .toList();
    return new Comparison(replay(periods, household, before), replay(right, household, before));
  }

  private Priced priced(List<Segment> segments, Household household, TierCount before) {
    return exactly(() -> {
      List<PriceLine> lines = new ArrayList<>();
      TierCount count = before;
      for (Segment segment : segments) {
        long free = segment.terms().lowIncome() ? free(segment, household) : 0;
        long counted = counted(count, segment.terms()) + (segment.terms().countsFree() ? free : 0);
        long charged = segment.volume() - free;
        if (free > 0) {
          lines.add(TierLines.line(segment, 0, free, 0, 0));
        }
        if (free == 0 || charged > 0) {
          lines.addAll(TierLines.of(segment, counted, charged));
        }
        count = after(count, segment.terms(), Math.addExact(counted, charged));
      }
      return new Priced(lines, before, count);
    });
  }

  private long free(Segment segment, Household household) {
    return Math.min(share(segment, household), segment.volume());
  }

  private long share(Segment segment, Household household) {
    FreeVolume terms = segment.terms().version().free().orElseThrow();
    return FreeShare.of(
        Scaled.exact(terms.perMonth()), segment.after(), segment.through(), household, unit);
  }

  private static long counted(TierCount count, Terms terms) {
    return Scaled.volume("before.volume", count.in(terms.cycle()).volume());
  }

  private static TierCount after(TierCount before, Terms terms, long counted) {
    TierCount cycle = before.in(terms.cycle());
    return new TierCount(cycle.cycle(), Scaled.plainVolume(counted), cycle.months());
  }

  private void check(List<DatedVolume> volumes) {
    Problems problems = new Problems();
    problems.require(!volumes.isEmpty(), "volumes", "problem.missing");
    for (int i = 0; i < volumes.size(); i++) {
      DatedVolume volume = volumes.get(i);
      String path = "volumes[" + i + "]";
      Scaled.checkVolume(problems, path + ".volume", volume.volume(), schedule.unit());
      problems.require(
          !volume.through().isBefore(volume.after()), path + ".through", "problem.order");
      problems.require(
          i == 0 || volumes.get(i - 1).through().equals(volume.after()),
          path + ".after",
          "tariff.volumes-apart");
    }
    if (!problems.isEmpty()) {
      throw new InvalidCommand(problems.list());
    }
  }

  /** Overflow is refused, never silent. */
  private static <T> T exactly(Supplier<T> work) {
    try {
      return work.get();
    } catch (ArithmeticException overflow) {
      throw InvalidCommand.of("volumes", "tariff.overflow");
    }
  }
}
