package org.gasservice.core.standard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a commitment is about (适用范围). An empty set leaves its dimension open. The words are those of the features that use them.
 *
 * @param kinds kinds of order or matter: {@code EMERGENCY}, {@code REPAIR}, {@code COMPLAINT}, {@code INQUIRY} …
 * @param triage triage codes {@code P1} to {@code P5}
 * @param faultSizes sizes of fault
 * @param customerClasses classes of customer, or the name of one special contract
 * @param places where: {@code HALL}, {@code AGENT_DESK}, {@code HOME}, {@code NETWORK} …
 */
public record Scope(
    Set<String> kinds,
    Set<String> triage,
    Set<FaultSize> faultSizes,
    Set<String> customerClasses,
    Set<String> places) {

  /** Everything. */
  public static final Scope ANY = new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Scope {
    kinds = Tokens.words("kinds", kinds);
    triage = Tokens.words("triage", triage);
    faultSizes =
        faultSizes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(faultSizes));
    customerClasses = Tokens.words("customerClasses", customerClasses);
    places = Tokens.words("places", places);
  }

  public static Scope kinds(String... kinds) {
    return new Scope(Set.of(kinds), Set.of(), Set.of(), Set.of(), Set.of());
  }

  public Scope withFaultSize(FaultSize size) {
    return new Scope(kinds, triage, Set.of(size), customerClasses, places);
  }

  public Scope withTriage(String... codes) {
    return new Scope(kinds, Set.of(codes), faultSizes, customerClasses, places);
  }

  public Scope withCustomerClasses(String... classes) {
    return new Scope(kinds, triage, faultSizes, Set.of(classes), places);
  }

  public Scope withPlaces(String... words) {
    return new Scope(kinds, triage, faultSizes, customerClasses, Set.of(words));
  }

  /** Whether a case lies inside. A fact that is not known fits only an open dimension; a fault of unknown size counts as small. */
  public boolean matches(ScopeFacts facts) {
    return fits(kinds, facts.kind())
        && fits(triage, facts.triage())
        && (faultSizes.isEmpty() || faultSizes.contains(facts.faultSize().orElse(FaultSize.SMALL)))
        && fits(customerClasses, facts.customerClass())
        && fits(places, facts.place());
  }

  /** How many dimensions are closed, 0 to 5. The more specific of two scopes is looked at first. */
  public int specificity() {
    return (int) Stream.of(kinds, triage, faultSizes, customerClasses, places)
        .filter(Predicate.not(Set::isEmpty))
        .count();
  }

  /** Whether every case inside {@code other} is inside this one too. */
  public boolean covers(Scope other) {
    return covers(kinds, other.kinds)
        && covers(triage, other.triage)
        && covers(faultSizes, other.faultSizes)
        && covers(customerClasses, other.customerClasses)
        && covers(places, other.places);
  }

  /** Whether some case may lie inside both. */
  public boolean overlaps(Scope other) {
    return overlap(kinds, other.kinds)
        && overlap(triage, other.triage)
        && overlap(faultSizes, other.faultSizes)
        && overlap(customerClasses, other.customerClasses)
        && overlap(places, other.places);
  }

  private static <T> boolean fits(Set<T> allowed, Optional<T> fact) {
    return allowed.isEmpty() || fact.filter(allowed::contains).isPresent();
  }

  private static <T> boolean covers(Set<T> outer, Set<T> inner) {
    return outer.isEmpty() || (!inner.isEmpty() && outer.containsAll(inner));
  }

  private static <T> boolean overlap(Set<T> one, Set<T> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }
}
