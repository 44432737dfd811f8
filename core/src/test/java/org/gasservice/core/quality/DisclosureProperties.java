package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gasservice.core.Office;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;

/**
 * Whoever reads everything that is shown and solves all the equations in it learns of no small group. The judge knows nothing of how figures are withheld:
 * it asks of each small group whether its size follows from the sizes shown, by elimination.
 */
class DisclosureProperties {

  private static final int FEWEST = 5;
  private static final int SAID_NOTHING = 2;

  /** Units above each unit, itself first. */
  private static final Map<String, List<String>> ABOVE = Map.of(
      "HQ",
      List.of("HQ"),
      "A",
      List.of("A", "HQ"),
      "A-1",
      List.of("A-1", "A", "HQ"),
      "A-2",
      List.of("A-2", "A", "HQ"),
      "B",
      List.of("B", "HQ"),
      Contribution.COMPANY,
      List.of(Contribution.COMPANY, "HQ"));

  private static final List<String> KINDS = List.of("ATTITUDE", "CHARGES", "SAFETY", "");
  private static final int DAYS = 3;

  /**
   * Somebody who complained.
   *
   * @param verdict 0 satisfied, 1 not, 2 said nothing
   */
  record Complainant(String unit, int day, String kind, int verdict) {

    private Stream<Figure> figures() {
      return Stream.of(
              Optional.of(new Figure("COMPLAINT_RATE", new Tally(1, 0, 0, 0))),
              Optional.of(kind)
                  .filter(name -> !name.isEmpty())
                  .map(name -> new Figure("COMPLAINTS_" + name, Tally.one(true))),
              Optional.of(verdict)
                  .filter(said -> said != SAID_NOTHING)
                  .map(said -> new Figure("COMPLAINANTS_SATISFIED", Tally.one(said == 0))))
          .flatMap(Optional::stream);
    }
  }

  /** All there can be, in the order of the equations. */
  private static final List<Complainant> SORTS = ABOVE.keySet().stream()
      .sorted()
      .flatMap(unit -> IntStream.rangeClosed(1, DAYS)
          .boxed()
          .flatMap(day -> KINDS.stream()
              .flatMap(kind -> IntStream.rangeClosed(0, SAID_NOTHING)
                  .mapToObj(verdict -> new Complainant(unit, day, kind, verdict)))))
      .toList();

  @Property(tries = 300)
  @Keeps(D8_1_6b)
  void noSumAndNoDifferenceOfWhatIsShownTellsOfAFew(@ForAll("complainants") List<Complainant> all) {
    Equations known = new Equations();
    for (String unit : List.of("HQ", "A", "A-1", "A-2", "B")) {
      ShownMonth month = shown(all, unit, true);
      learn(known, month.figures(), below(unit));
      month.byUnit().forEach((each, figures) -> learn(known, figures, alone(each)));
      month
          .byDay()
          .forEach((day, figures) ->
              learn(known, figures, below(unit).and(one -> one.day() == day.getDayOfMonth())));
    }

    for (Predicate<Complainant> group : groups()) {
      long size = all.stream().filter(group).count();
      if (size > 0 && size < FEWEST) {
        assertThat(known.tell(group)).as("a group of %s", size).isFalse();
      }
    }
  }

  @Property(tries = 100)
  @Keeps(D8_1_6b)
  void whatTellsOfNobodyIsShown(@ForAll("complainants") List<Complainant> some) {
    List<Complainant> all = some.stream()
        .flatMap(one -> IntStream.range(0, FEWEST).mapToObj(i -> one))
        .toList();

    for (String unit : List.of("HQ", "A", "A-1", "A-2", "B")) {
      ShownMonth month = shown(all, unit, true);
      assertThat(month.figures()).allMatch(figure -> figure.tally().isPresent());
      assertThat(month.byUnit().values())
          .allSatisfy(figures -> assertThat(figures).allMatch(f -> f.tally().isPresent()));
      assertThat(month.byDay().values())
          .allSatisfy(figures -> assertThat(figures)
              .filteredOn(figure -> figure.indicator().equals("COMPLAINT_RATE"))
              .allMatch(figure -> figure.tally().isPresent()));
    }
  }

  @Property(tries = 100)
  @Keeps(D8_1_6b)
  void ofAMonthThatRunsTheNumberOfTheCompanyAloneIsShown(
      @ForAll("complainants") List<Complainant> all) {
    assertThat(tally(shown(all, "HQ", false).figures(), "COMPLAINT_RATE"))
        .isEqualTo(
            all.size() < FEWEST ? Optional.empty() : Optional.of(new Tally(all.size(), 0, 0, 0)));
    for (String unit : List.of("HQ", "A", "B")) {
      ShownMonth month = shown(all, unit, false);
      Stream.of(
              unit.equals("HQ") ? List.<ShownFigure>of() : month.figures(),
              month.byUnit().values().stream().flatMap(Collection::stream).toList(),
              month.byDay().values().stream().flatMap(Collection::stream).toList())
          .flatMap(List::stream)
          .forEach(figure -> assertThat(figure.tally()).isEmpty());
    }
  }

  private static Optional<Tally> tally(List<ShownFigure> figures, String indicator) {
    return figures.stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .findFirst()
        .flatMap(ShownFigure::tally);
  }

  // ---- the company

  private static ShownMonth shown(List<Complainant> all, String unit, boolean over) {
    UnitDays a = UnitDays.of("A", own(all, "A"), List.of(leaf(all, "A-1"), leaf(all, "A-2")));
    UnitDays top = UnitDays.of(
        "HQ", own(all, "HQ"), List.of(a, leaf(all, "B"), leaf(all, Contribution.COMPANY)));
    QualitySettings settings = QualitySettings.of(
            Office.ZONE, PublishedStandards.manual(), List.of())
        .withholding(new SmallGroups(FEWEST));
    return new MonthView(settings, top).of(unit, over, Optional.empty());
  }

  private static UnitDays leaf(List<Complainant> all, String unit) {
    return UnitDays.of(unit, own(all, unit), List.of());
  }

  private static Map<LocalDate, List<Figure>> own(List<Complainant> all, String unit) {
    return all.stream()
        .filter(one -> one.unit().equals(unit))
        .collect(Collectors.groupingBy(
            one -> LocalDate.of(2026, 5, one.day()),
            Collectors.collectingAndThen(
                Collectors.toList(),
                those -> Figures.sum(those.stream().flatMap(Complainant::figures)))));
  }

  // ---- what a reader can ask

  private static Predicate<Complainant> below(String unit) {
    return one -> ABOVE.getOrDefault(one.unit(), List.of()).contains(unit);
  }

  private static Predicate<Complainant> alone(String unit) {
    return one -> one.unit().equals(unit);
  }

  private static List<Predicate<Complainant>> groups() {
    List<Predicate<Complainant>> units = Stream.concat(
            ABOVE.keySet().stream().map(DisclosureProperties::alone),
            Stream.of("HQ", "A").map(DisclosureProperties::below))
        .toList();
    List<Predicate<Complainant>> groups = new ArrayList<>(units);
    for (Predicate<Complainant> unit : units) {
      KINDS.forEach(kind -> groups.add(unit.and(one -> one.kind().equals(kind))));
      IntStream.rangeClosed(1, DAYS).forEach(day -> groups.add(unit.and(one -> one.day() == day)));
      IntStream.rangeClosed(0, SAID_NOTHING)
          .forEach(said -> groups.add(unit.and(one -> one.verdict() == said)));
    }
    return groups;
  }

  /** What is not withheld is known, and what is left out is none. By day only the number of all is shown at all. */
  private static void learn(
      Equations known, List<ShownFigure> figures, Predicate<Complainant> where) {
    Set<String> withheld = figures.stream()
        .filter(figure -> figure.tally().isEmpty())
        .map(ShownFigure::indicator)
        .collect(Collectors.toSet());
    if (!withheld.contains("COMPLAINT_RATE")) {
      known.add(where);
    }
    KINDS.stream()
        .filter(kind -> !kind.isEmpty() && !withheld.contains("COMPLAINTS_" + kind))
        .forEach(kind -> known.add(where.and(one -> one.kind().equals(kind))));
    if (!withheld.contains("COMPLAINANTS_SATISFIED")) {
      known.add(where.and(one -> one.verdict() == 0));
      known.add(where.and(one -> one.verdict() == 1));
    }
  }

  /** Sums of the sizes of {@link #SORTS}, reduced so that each begins where no other has anything. Modulo a prime far above every number here. */
  private static final class Equations {

    private static final long PRIME = Integer.MAX_VALUE;
    private final Map<Integer, long[]> byFirst = new HashMap<>();

    void add(Predicate<Complainant> group) {
      long[] row = reduced(group);
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          long inverse = power(row[i], PRIME - 2);
          for (int j = i; j < row.length; j++) {
            row[j] = row[j] * inverse % PRIME;
          }
          byFirst.put(i, row);
          return;
        }
      }
    }

    /** Whether the size of a group follows. */
    boolean tell(Predicate<Complainant> group) {
      for (long left : reduced(group)) {
        if (left != 0) {
          return false;
        }
      }
      return true;
    }

    private long[] reduced(Predicate<Complainant> group) {
      long[] row = SORTS.stream().mapToLong(sort -> group.test(sort) ? 1 : 0).toArray();
      for (int i = 0; i < row.length; i++) {
        long[] other = byFirst.get(i);
        if (row[i] != 0 && other != null) {
          long times = row[i];
          for (int j = i; j < row.length; j++) {
            row[j] = Math.floorMod(row[j] - times * other[j], PRIME);
          }
        }
      }
      return row;
    }

    private static long power(long base, long exponent) {
      long result = 1;
      long square = base % PRIME;
      for (long rest = exponent; rest > 0; rest /= 2) {
        result = rest % 2 == 1 ? result * square % PRIME : result;
        square = square * square % PRIME;
      }
      return result;
    }
  }

  @Provide
  Arbitrary<List<Complainant>> complainants() {
    Arbitrary<Complainant> one = Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, "A-1"),
                Tuple.of(6, "A-2"),
                Tuple.of(6, "B"),
                Tuple.of(1, "A"),
                Tuple.of(1, "HQ"),
                Tuple.of(2, Contribution.COMPANY)),
            Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(3, 2), Tuple.of(1, 3)),
            Arbitraries.frequency(
                Tuple.of(6, "CHARGES"),
                Tuple.of(4, "SAFETY"),
                Tuple.of(2, "ATTITUDE"),
                Tuple.of(1, "")),
            Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(3, 1), Tuple.of(3, SAID_NOTHING)))
        .as(Complainant::new);
    return one.list().ofMaxSize(90);
  }
}
