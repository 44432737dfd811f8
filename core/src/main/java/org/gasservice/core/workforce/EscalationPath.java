package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D1_4_4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * The way up from a unit (升级上报路径): station, branch, head office [D1-4.4].
 *
 * @param units from the unit itself to the top
 */
public record EscalationPath(List<OrgUnit> units) {

  public EscalationPath {
    units = List.copyOf(units);
  }

  /** The way up from a unit that is on record. */
  public static EscalationPath of(Reads reads, String unit) {
    Function<String, OrgUnit> byId =
        id -> reads.require(OrgUnit.TYPE, OrgUnit.keyOf(id)).value();
    return from(byId.apply(unit), byId);
  }

  /**
   * Climbs from a unit.
   *
   * @param byId finds a unit; each step is of a higher level, so the climb ends
   */
  public static EscalationPath from(OrgUnit start, Function<String, OrgUnit> byId) {
    List<OrgUnit> climbed = new ArrayList<>(List.of(start));
    Optional<String> next = start.parent();
    while (next.isPresent()) {
      OrgUnit above = byId.apply(next.get());
      climbed.get(climbed.size() - 1).placedUnder(Optional.of(above));
      climbed.add(above);
      next = above.parent();
    }
    return new EscalationPath(climbed);
  }

  /**
   * The unit a matter goes to next.
   *
   * @throws RuleViolation [D1-4.4] at the top, which must settle it
   */
  @Keeps(Clauses.D1_4_4)
  public OrgUnit above(String unit) {
    for (int i = 0; i < units.size() - 1; i++) {
      if (units.get(i).id().equals(unit)) {
        return units.get(i + 1);
      }
    }
    throw new RuleViolation(D1_4_4, "workforce.top-cannot-pass-on", Map.of("unit", unit));
  }

  /**
   * The lowest unit that stands above or is both: who decides when two units disagree [D4-6b].
   *
   * @return empty when the two are not of one company
   */
  public Optional<OrgUnit> meeting(EscalationPath other) {
    return units.stream().filter(other.units::contains).findFirst();
  }
}
