package org.gasservice.core.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.gasservice.core.standard.ServiceStandard.Role;
import org.gasservice.core.standard.Soundness.SlowerEmergency;

/**
 * Puts standards together. Nothing is thrown away: all commitments stay, and {@link PolicyGroup} tells case by case which holds. What
 * loosens the legal floor, or promises less by contract where that is not negotiable, is refused with each named.
 *
 * <pre>{@code
 * Composed ours = Composition.of(ServiceStandard.manual(), ServiceStandard.legalFloor(), company)
 *     .as("acme", 3, new Wording("Acme Gas", "安燃"), LocalDate.of(2026, 7, 1));
 * }</pre>
 */
@Keeps(Clauses.D10_0_4)
public final class Composition {

  private final List<ServiceStandard> parts;
  private final Optional<EmergencyArrival> choice;

  private Composition(List<ServiceStandard> parts, Optional<EmergencyArrival> choice) {
    this.parts = List.copyOf(parts);
    this.choice = choice;
  }

  /** @param parts in the order in which equal commitments win */
  public static Composition of(List<ServiceStandard> parts) {
    return new Composition(parts, Optional.empty());
  }

  public static Composition of(ServiceStandard... parts) {
    return of(List.of(parts));
  }

  /** Decides what composing would otherwise ask for. */
  public Composition choosing(EmergencyArrival arrival) {
    return new Composition(parts, Optional.of(arrival));
  }

  /** @throws InvalidStandard naming every problem, also the choice that has to be made */
  public Composed as(String id, int version, Wording title, LocalDate effective) {
    List<Problem> problems = new ArrayList<>();
    for (ServiceStandard part : parts) {
      problems.addAll(Loosening.problems(part, parts));
    }
    if (!problems.isEmpty()) {
      throw new InvalidStandard(problems);
    }
    ServiceStandard standard = ServiceStandard.builder()
        .id(id)
        .version(version)
        .role(role())
        .title(title)
        .effective(effective)
        .policies(policies(effective))
        .targets(sum(ServiceStandard::targets, Target::id, Target::withId))
        .checklists(union(ServiceStandard::checklists))
        .bannedPhrases(union(ServiceStandard::bannedPhrases))
        .papers(union(ServiceStandard::papers))
        .sanctions(union(ServiceStandard::sanctions))
        .hotlines(union(ServiceStandard::hotlines))
        .retention(union(ServiceStandard::retention))
        .emergencyMayBeSlower(
            choice.filter(EmergencyArrival.AS_STATED::equals).isPresent() || anyMayBeSlower())
        .build();
    return new Composed(standard, Verdicts.of(standard));
  }

  private boolean anyMayBeSlower() {
    return choice.isEmpty() && parts.stream().anyMatch(ServiceStandard::emergencyMayBeSlower);
  }

  private Role role() {
    List<Role> roles = parts.stream().map(ServiceStandard::role).toList();
    if (roles.contains(Role.COMPANY)) {
      return Role.COMPANY;
    }
    if (roles.contains(Role.MANUAL) || roles.contains(Role.DOCUMENT)) {
      return roles.contains(Role.CONTRACT) ? Role.COMPANY : Role.MANUAL;
    }
    return roles.stream().distinct().count() == 1 ? roles.get(0) : Role.COMPANY;
  }

  private List<SlaPolicy> policies(LocalDate effective) {
    List<SlaPolicy> all = sum(ServiceStandard::policies, SlaPolicy::id, SlaPolicy::withId);
    if (choice.filter(EmergencyArrival.AS_FAST_AS_FAULTS::equals).isEmpty()) {
      return all;
    }
    List<SlaPolicy> tightened = new ArrayList<>(all);
    for (LocalDate day : Soundness.days(all, effective)) {
      Soundness.slowerEmergency(tightened, day).map(Composition::asFast).ifPresent(tightened::add);
    }
    return tightened;
  }

  /** The emergency's own commitment in all but limit and clause: nobody books an emergency. */
  private static SlaPolicy asFast(SlowerEmergency conflict) {
    SlaPolicy fault = conflict.fault();
    return conflict
        .emergency()
        .withId(fault.id() + ".EMERGENCY")
        .withLimit(fault.limit())
        .withClause(fault.clause())
        .withOrigin(fault.origin())
        .withValidFrom(fault.validFrom())
        .withValidTo(fault.validTo())
        .withEscalation(fault.escalation());
  }

  /** All of them; of equal ones the first, and one that differs under a used id is named after its standard. */
  private <C extends Commitment> List<C> sum(
      Function<ServiceStandard, List<C>> of,
      Function<C, String> id,
      BiFunction<C, String, C> named) {
    Map<String, C> found = new LinkedHashMap<>();
    for (ServiceStandard part : parts) {
      for (C each : of.apply(part)) {
        C known = found.putIfAbsent(id.apply(each), each);
        if (known != null && !known.equals(each)) {
          String own = part.id() + "." + each.id();
          found.put(own, named.apply(each, own));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private <T> List<T> union(Function<ServiceStandard, List<T>> of) {
    return parts.stream().map(of).flatMap(List::stream).distinct().toList();
  }

  static Stream<Commitment> commitments(ServiceStandard standard) {
    return Stream.concat(standard.policies().stream(), standard.targets().stream());
  }
}
