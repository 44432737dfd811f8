package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;

/**
 * Who may handle a complaint and which level answers for it (回避). Pure.
 *
 * @param subjects people it is about, as they stand now
 * @param units units it is about: each with the units above it
 * @param parties staff numbers of who took part in the facts
 * @param integrity whether it is about integrity
 * @param independent units outside the line, in order of preference
 */
record Independence(
    List<Position> subjects,
    List<List<OrgUnit>> units,
    List<String> parties,
    boolean integrity,
    List<String> independent) {

  Independence {
    subjects = List.copyOf(subjects);
    units = List.copyOf(units);
    parties = List.copyOf(parties);
    independent = List.copyOf(independent);
  }

  /** What stands against somebody, if anything; the gravest first. */
  @Keeps({D8_1_6b, D10_S5})
  Optional<Objection> to(Position who) {
    if (isSubject(who)) {
      return Optional.of(Objection.SUBJECT);
    }
    if (parties.contains(who.person())) {
      return Optional.of(Objection.PARTY);
    }
    boolean outside = isIndependent(who);
    if (!outside && isBelow(who)) {
      return Optional.of(Objection.BELOW_SUBJECT);
    }
    if (integrity && !outside) {
      return Optional.of(Objection.NOT_INDEPENDENT);
    }
    boolean above = outside || heads().allMatch(over -> stands(over, who));
    return above ? Optional.empty() : Optional.of(Objection.NOT_ABOVE_HEAD);
  }

  private boolean isSubject(Position who) {
    return subjects.stream().anyMatch(subject -> subject.person().equals(who.person()))
        || units.stream()
            .anyMatch(unit -> unit.get(0).head().filter(who.person()::equals).isPresent());
  }

  private boolean isBelow(Position who) {
    return subjects.stream().anyMatch(subject -> who.below(subject.person()))
        || units.stream().anyMatch(unit -> who.within(unit.get(0).id()));
  }

  /** Whether somebody is of an independent unit that the complaint does not concern. */
  boolean isIndependent(Position who) {
    return who.unit().filter(this::free).isPresent();
  }

  private boolean free(String unit) {
    return independent.contains(unit)
        && subjects.stream().noneMatch(s -> s.unit().filter(unit::equals).isPresent())
        && units.stream().noneMatch(u -> u.get(0).id().equals(unit));
  }

  private static boolean stands(List<OrgUnit> over, Position who) {
    return over.stream().anyMatch(unit -> who.unit().filter(unit.id()::equals).isPresent());
  }

  /** For every head and every unit it is about, the units above. */
  private Stream<List<OrgUnit>> heads() {
    return Stream.concat(
        subjects.stream().flatMap(subject -> subject.aboveTheirUnit().stream()),
        units.stream().map(unit -> unit.subList(1, unit.size())));
  }

  /**
   * The unit that answers for it: one level above a head it is about, an independent one for integrity and for whoever leads the company.
   *
   * @param base who would otherwise
   * @return empty when an independent unit is needed and none is named
   */
  @Keeps(D10_S5)
  Optional<String> answering(String base) {
    Optional<String> outside = independent.stream().filter(this::free).findFirst();
    if (integrity) {
      return outside;
    }
    Optional<List<OrgUnit>> least =
        heads().reduce((one, other) -> one.size() <= other.size() ? one : other);
    if (least.isEmpty()) {
      return Optional.of(base);
    }
    return least.get().stream().findFirst().map(OrgUnit::id).or(() -> outside);
  }
}
