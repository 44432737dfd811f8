package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D1_4_4;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A head office, branch or station (总部、分公司、服务站) [D1-4.4]. Its own root; its crews and rosters lie inside.
 *
 * @param id chosen by the company, a token
 * @param parent the unit above; absent exactly at the head office
 * @param name what people call it; not personal
 * @param head staff number of who leads it: what nobody else answers for any more falls to them
 * @param supply present once the unit, as a company, supplies gas
 */
@Value.Builder
public record OrgUnit(
    String id,
    OrgLevel level,
    Optional<String> parent,
    String name,
    Optional<String> head,
    Optional<Supply> supply)
    implements WithOrgUnit {

  /** Units directly under a unit. */
  public static final String UNDER = "under";

  /** Holds the head office alone: a company has one. */
  public static final String TOP = "top";

  public static final AggregateType<OrgUnit> TYPE = new AggregateType<>(
      "org_unit",
      OrgUnit.class,
      JsonCodec.whole(1, OrgUnit.class),
      List.of(
          Attribute.of("level", Kind.TOKEN, unit -> unit.level().name()),
          Attribute.of("parent", Kind.TOKEN, unit -> unit.parent().orElse(null)),
          Attribute.of("top", Kind.BOOL, unit -> unit.isTop() ? Boolean.TRUE : null)),
      List.of(Index.over(UNDER, Reach.STORE, "parent"), Index.unique(TOP, Reach.STORE, "top")));

  public OrgUnit {
    parent = parent == null ? Optional.empty() : parent;
    head = head == null ? Optional.empty() : head;
    supply = supply == null ? Optional.empty() : supply;
  }

  public static OrgUnitBuilder builder() {
    return new OrgUnitBuilder();
  }

  public static Key keyOf(String unit) {
    return Key.ofRoot(unit);
  }

  public boolean isTop() {
    return level == OrgLevel.HEAD_OFFICE;
  }

  /**
   * Checks the place of this unit in the company.
   *
   * @param above the unit named as parent
   * @throws RuleViolation [D1-4.4] when it has no parent, one too many, or one that is not of the level above
   */
  @Keeps(Clauses.D1_4_4)
  public OrgUnit placedUnder(Optional<OrgUnit> above) {
    boolean fits = isTop()
        ? above.isEmpty()
        : above.filter(unit -> unit.level().ordinal() == level.ordinal() + 1).isPresent();
    if (!fits) {
      throw new RuleViolation(D1_4_4, "workforce.wrong-parent", Map.of("unit", id, "level", level));
    }
    return this;
  }
}
