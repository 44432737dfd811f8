package org.gasservice.core.complaint;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a complaint is about, and who took part in what it is about (被投诉人及当事人员). Grows only: whoever was named once never handles it.
 *
 * @param people staff numbers of the subjects
 * @param units complained about as a whole
 * @param parties staff numbers of others who took part in the facts
 */
public record Accused(List<String> people, List<String> units, List<String> parties) {

  /** Most of each. */
  static final int MOST = 15;

  static final Accused NOBODY = new Accused(List.of(), List.of(), List.of());

  public Accused {
    people = people == null ? List.of() : List.copyOf(people);
    units = units == null ? List.of() : List.copyOf(units);
    parties = parties == null ? List.of() : List.copyOf(parties);
  }

  Accused with(Accused more) {
    return new Accused(
        union(people, more.people), union(units, more.units), union(parties, more.parties));
  }

  private static List<String> union(Collection<String> known, Collection<String> more) {
    return ImmutableSet.copyOf(Stream.concat(known.stream(), more.stream()).toList())
        .asList();
  }

  boolean isEmpty() {
    return people.isEmpty() && units.isEmpty();
  }

  boolean fits() {
    return people.size() <= MOST && units.size() <= MOST && parties.size() <= MOST;
  }

  boolean names(Accused other) {
    return people.stream().anyMatch(other.people::contains)
        || units.stream().anyMatch(other.units::contains);
  }
}
