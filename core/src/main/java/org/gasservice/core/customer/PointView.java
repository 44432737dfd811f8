package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * A service point as one of the parties there may see it (关系人视图) [D6-7.3]: what their roles permit, nothing more. Their own data is always in it;
 * the phones of others only where {@link Insight#CONTACT_DATA} is permitted.
 *
 * @param seen kinds of things the party may see; what other features hold is shown by it too
 * @param offReasons why it is off, where {@link Insight#SUPPLY} is permitted
 * @param contract where {@link Insight#CONTRACT} is permitted
 * @param people who is what there
 */
public record PointView(
    String point,
    Set<Insight> seen,
    Optional<PointState> state,
    Set<OffReason> offReasons,
    Optional<String> contract,
    List<Person> people) {

  /**
   * Somebody at the point.
   *
   * @param phones empty unless they are the viewer's own or the viewer may see them
   */
  public record Person(Role role, String party, List<Personal> phones) {}

  public PointView {
    offReasons = Set.copyOf(offReasons);
    people = List.copyOf(people);
  }

  /**
   * What a party sees on a day.
   *
   * @param known the parties of the point; one that is missing shows no phone
   */
  @Keeps(Clauses.D6_7_3)
  public static PointView of(
      AuthorityMatrix authority,
      String viewer,
      LocalDate day,
      ServicePoint point,
      PointParties parties,
      CustomerFile file,
      List<Party> known) {
    Set<Insight> seen = authority.seenBy(parties.rolesOf(viewer, day));
    boolean supply = seen.contains(Insight.SUPPLY);
    return new PointView(
        point.id(),
        seen,
        supply ? Optional.of(point.state()) : Optional.empty(),
        supply ? point.offReasons() : Set.of(),
        seen.contains(Insight.CONTRACT) ? file.contract() : Optional.empty(),
        parties.roles().stream()
            .filter(role -> role.heldOn(day))
            .filter(role -> !seen.isEmpty() || role.party().equals(viewer))
            .map(role -> new Person(
                role.role(),
                role.party(),
                role.party().equals(viewer) || seen.contains(Insight.CONTACT_DATA)
                    ? phones(known, role.party())
                    : List.of()))
            .toList());
  }

  private static List<Personal> phones(List<Party> known, String party) {
    return known.stream()
        .filter(each -> each.id().equals(party))
        .flatMap(each -> each.phones().stream().map(Findable::value))
        .toList();
  }
}
