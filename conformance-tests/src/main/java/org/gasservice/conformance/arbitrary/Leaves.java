package org.gasservice.conformance.arbitrary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** Values with no parts of the domain in them. */
final class Leaves {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-12-31T16:00:00Z");
  private static final long SECONDS = ChronoUnit.SECONDS.between(FIRST, LAST);
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  private static final Map<Class<?>, Arbitrary<?>> ALL = Map.ofEntries(
      Map.entry(String.class, texts()),
      Map.entry(int.class, counts()),
      Map.entry(Integer.class, counts()),
      Map.entry(long.class, counts().map(Integer::longValue)),
      Map.entry(Long.class, counts().map(Integer::longValue)),
      Map.entry(boolean.class, Arbitraries.of(false, true)),
      Map.entry(Boolean.class, Arbitraries.of(false, true)),
      Map.entry(double.class, Arbitraries.of(0.0, 0.5, 1.0)),
      Map.entry(BigDecimal.class, amounts()),
      Map.entry(Instant.class, moments()),
      Map.entry(LocalDate.class, days()),
      Map.entry(
          LocalTime.class,
          Arbitraries.integers().between(0, 24 * 60 - 1).map(m -> LocalTime.of(m / 60, m % 60))),
      Map.entry(Duration.class, durations()),
      Map.entry(
          Period.class,
          Arbitraries.of(
              Period.ofDays(1), Period.ofMonths(1), Period.ofYears(1), Period.ofYears(10))),
      Map.entry(
          MonthDay.class,
          Arbitraries.of(
              MonthDay.of(1, 1), MonthDay.of(2, 28), MonthDay.of(3, 15), MonthDay.of(12, 31))),
      Map.entry(YearMonth.class, days().map(YearMonth::from)),
      Map.entry(ZoneId.class, Arbitraries.of("Asia/Shanghai", "Asia/Urumqi").map(ZoneId::of)),
      Map.entry(Locale.class, Arbitraries.of(Locale.CHINESE, Locale.ENGLISH)),
      Map.entry(Personal.class, names().map(Personal::of)),
      Map.entry(Key.class, tokens().tuple2().map(pair -> new Key(pair.get1(), pair.get2()))),
      Map.entry(
          Bytes.class, Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::copyOf)),
      Map.entry(Object.class, tokens()));

  private Leaves() {}

  /** Also arrays of leaves. */
  static boolean has(Class<?> type) {
    return ALL.containsKey(type) || (type.isArray() && has(type.getComponentType()));
  }

  static Arbitrary<?> of(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()).array(type).ofMaxSize(3);
    }
    Arbitrary<?> leaf = ALL.get(type);
    if (leaf == null) {
      throw new IllegalArgumentException("no leaf: " + type.getName());
    }
    return leaf;
  }

  /** Mostly tokens, which fit wherever a text does; sometimes what people write. */
  private static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(Tuple.of(4, tokens()), Tuple.of(1, names()));
  }

  /** 1 to 100 printable ASCII characters without a blank. */
  static Arbitrary<String> tokens() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            8,
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(12)),
        Tuple.of(1, Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(100)),
        Tuple.of(1, Arbitraries.of("~".repeat(100), "order", "NULL", "%_", "'", "-1")));
  }

  /** One line with a beginning and an end. */
  private static Arbitrary<String> names() {
    return Arbitraries.of(
        "李",
        "欧阳修",
        "𠮷野家",
        "Nguyễn Đức",
        "O'Neil & Sons",
        "3-2-401",
        "13900000001",
        "a b",
        "名".repeat(60));
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(1, 12)),
        Tuple.of(1, Arbitraries.integers().between(0, 1_000)));
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("99999.99"))
        .ofScale(2);
  }

  /** To the second, now and then to the microsecond; the edges of days, months and years are edges. */
  private static Arbitrary<Instant> moments() {
    Arbitrary<Instant> seconds = Arbitraries.longs().between(0, SECONDS).map(FIRST::plusSeconds);
    Arbitrary<Instant> edges = Arbitraries.of(
            "2024-02-29T15:59:59.999999Z",
            "2025-12-31T16:00:00Z",
            "2026-02-16T16:00:00Z",
            "2026-06-30T15:59:59Z",
            "2026-01-01T00:00:00.000001Z")
        .map(Instant::parse);
    return Arbitraries.frequencyOf(Tuple.of(5, seconds), Tuple.of(1, edges));
  }

  private static Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> any = Arbitraries.longs()
        .between(0, ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY))
        .map(FIRST_DAY::plusDays);
    Arbitrary<LocalDate> edges = Arbitraries.of(
            "2024-02-29", "2025-12-31", "2026-01-01", "2026-02-17")
        .map(LocalDate::parse);
    return Arbitraries.frequencyOf(Tuple.of(5, any), Tuple.of(1, edges));
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(1, 48 * 60).map(Duration::ofMinutes)),
        Tuple.of(1, Arbitraries.of(Duration.ofSeconds(1), Duration.ofDays(30))));
  }
}
