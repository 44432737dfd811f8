package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.standard.Keeps;

/**
 * Says which figures of a month everybody may see. Units, kinds and days whose figures would tell of somebody are taken together, as few as will do, until
 * nothing tells; whatever is shown is a sum of what was taken together, so no sum and no difference of shown figures tells either. Pure.
 */
final class Disclosure {

  /**
   * A unit, with all below it or alone.
   *
   * @param alone without the units below
   */
  record Part(String unit, boolean alone) implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
        Comparator.comparing(Part::unit).thenComparing(Part::alone);

    @Override
    public int compareTo(Part other) {
      return ORDER.compare(this, other);
    }
  }

  /** The groups figures by day divide people into. */
  private interface Groups extends Function<Map<LocalDate, List<Figure>>, List<Long>> {}

  private final SmallGroups small;
  private final UnitDays top;
  private final boolean over;

  /** Where each indicator may be shown for the month; one that is not here tells of nobody. */
  private final Map<String, Set<Part>> months = new HashMap<>();

  /** Where each may be shown by day, and the days withheld. */
  private final Map<String, Set<Part>> daily = new HashMap<>();

  private final Map<String, Set<LocalDate>> hidden = new HashMap<>();
  private final Map<String, Groups> groups = new HashMap<>();

  /**
   * @param top the whole company: whoever looks at one unit may look at the others, too
   * @param over whether the month is over
   */
  @Keeps(D8_1_6b)
  Disclosure(Indicators indicators, UnitDays top, boolean over, SmallGroups small) {
    this.small = small;
    this.top = top;
    this.over = over;
    Crowd.of(indicators).forEach(this::decide);
  }

  /** Whether figures of an indicator tell of people. */
  boolean personal(String indicator) {
    return months.containsKey(indicator);
  }

  boolean shows(String indicator, Part part) {
    return !personal(indicator) || months.getOrDefault(indicator, Set.of()).contains(part);
  }

  boolean shows(String indicator, Part part, LocalDate day) {
    return !personal(indicator)
        || daily.getOrDefault(indicator, Set.of()).contains(part)
            && !hidden.getOrDefault(indicator, Set.of()).contains(day);
  }

  /** Whether figures kept apart from those counted now, such as signed ones, tell of nobody by themselves. */
  boolean harmless(String indicator, List<Figure> figures) {
    Groups of = groups.get(indicator);
    return !personal(indicator)
        || of != null && small.harmless(of.apply(Map.of(LocalDate.EPOCH, figures)));
  }

  // ---- deciding

  private void decide(Crowd crowd) {
    Groups size = days -> List.of(crowd.size(UnitDays.sum(days)));
    Set<Part> counted = parts(size, Set.of());
    crowd.all().forEach(indicator -> months.put(indicator.id(), Set.of()));
    put(crowd.whole(), counted, size);
    if (!over) {
      Part company = new Part(top.unit(), false);
      months.put(crowd.whole().id(), counted.contains(company) ? Set.of(company) : Set.of());
    }
    kinds(crowd, counted);
    for (Indicator share : crowd.shares()) {
      Groups divided = days -> crowd.groups(share, UnitDays.sum(days));
      put(share, parts(divided, without(counted)), divided);
    }
    if (over) {
      days(crowd, counted);
    }
  }

  private void put(Indicator indicator, Set<Part> shown, Groups divided) {
    months.put(indicator.id(), over ? shown : Set.of());
    groups.put(indicator.id(), divided);
  }

  /** Kinds too small for the company are taken together everywhere. */
  private void kinds(Crowd crowd, Set<Part> counted) {
    Set<String> rare = small.withheld(crowd.byKind(UnitDays.sum(top.all())), Set.of());
    Groups divided = days -> together(crowd.byKind(UnitDays.sum(days)), rare);
    Set<Part> shown = parts(divided, without(counted));
    for (Indicator kind : crowd.kinds()) {
      put(kind, rare.contains(kind.id()) ? Set.of() : shown, divided);
    }
  }

  private void days(Crowd crowd, Set<Part> counted) {
    Set<LocalDate> all = new TreeSet<>(top.all().keySet());
    Function<Map<LocalDate, List<Figure>>, Map<LocalDate, List<Long>>> byDay = days -> {
      Map<LocalDate, List<Long>> columns = new TreeMap<>();
      all.forEach(day -> columns.put(
          day,
          crowd.groups(crowd.whole(), Figures.byIndicator(days.getOrDefault(day, List.of())))));
      return columns;
    };
    Set<LocalDate> withheld = small.withheld(byDay.apply(top.all()), Set.of());
    daily.put(
        crowd.whole().id(), parts(days -> together(byDay.apply(days), withheld), without(counted)));
    hidden.put(crowd.whole().id(), withheld);
  }

  /** Columns side by side, the withheld ones summed up. */
  private static <K> List<Long> together(Map<K, List<Long>> columns, Set<K> withheld) {
    List<Long> groups = new ArrayList<>();
    List<Long> rest = List.of();
    for (Map.Entry<K, List<Long>> column : columns.entrySet()) {
      if (withheld.contains(column.getKey())) {
        rest = SmallGroups.sum(rest, column.getValue());
      } else {
        groups.addAll(column.getValue());
      }
    }
    groups.addAll(rest);
    return groups;
  }

  /** Every part that is not among those shown. */
  private Set<Part> without(Set<Part> shown) {
    Set<Part> others = new HashSet<>();
    top.units().forEach(unit -> {
      others.add(new Part(unit.unit(), false));
      others.add(new Part(unit.unit(), true));
    });
    others.removeAll(shown);
    return others;
  }

  /** The parts of the company that may be shown. What is withheld of a unit is no small group, and nothing below what is withheld is shown. */
  private Set<Part> parts(Groups divided, Set<Part> anyhow) {
    Set<Part> shown = new HashSet<>();
    Part company = new Part(top.unit(), false);
    if (!anyhow.contains(company) && small.harmless(divided.apply(top.all()))) {
      shown.add(company);
      open(top, divided, anyhow, shown);
    }
    return shown;
  }

  private void open(UnitDays unit, Groups divided, Set<Part> anyhow, Set<Part> shown) {
    Map<Part, List<Long>> parts = new TreeMap<>();
    parts.put(new Part(unit.unit(), true), divided.apply(unit.own()));
    unit.below()
        .forEach(below -> parts.put(new Part(below.unit(), false), divided.apply(below.all())));
    Set<Part> withheld = small.withheld(parts, anyhow);
    parts.keySet().stream().filter(part -> !withheld.contains(part)).forEach(shown::add);
    unit.below().stream()
        .filter(below -> shown.contains(new Part(below.unit(), false)))
        .forEach(below -> open(below, divided, anyhow, shown));
  }
}
