package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D10_4_4;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Somebody who works for the company (员工), of its own staff or sent by a contractor. Its own root.
 *
 * @param id staff number (工号), a token; the same as the id of the actor
 * @param contractor the contractor's firm; present exactly for contractors' staff
 * @param post job (岗位), a token such as {@code REPAIR_TECHNICIAN}
 * @param unit id of the unit
 * @param card the last work card; absent until one is issued
 * @param since first day
 * @param through last day, inclusive; absent while employed
 */
@Value.Builder
public record Employee(
    String id,
    Personal name,
    Engagement engagement,
    Optional<String> contractor,
    String post,
    String unit,
    Optional<WorkCard> card,
    LocalDate since,
    Optional<LocalDate> through)
    implements WithEmployee {

  /** People of a unit who have not left, by post. */
  public static final String OF_UNIT = "of_unit";

  /** People by the beginning of their name. */
  public static final String BY_NAME = "by_name";

  public static final AggregateType<Employee> TYPE = new AggregateType<>(
      "employee",
      Employee.class,
      JsonCodec.whole(1, Employee.class),
      List.of(
          Attribute.of("unit", Kind.TOKEN, e -> e.through().isPresent() ? null : e.unit()),
          Attribute.of("post", Kind.TOKEN, Employee::post),
          new Attribute<>(Column.personalText("name"), e -> e.name().indexed())),
      List.of(
          Index.over(OF_UNIT, Reach.STORE, "unit", "post"),
          Index.over(BY_NAME, Reach.STORE, "name")));

  public Employee {
    contractor = contractor == null ? Optional.empty() : contractor;
    card = card == null ? Optional.empty() : card;
    through = through == null ? Optional.empty() : through;
  }

  public static EmployeeBuilder builder() {
    return new EmployeeBuilder();
  }

  public static Key keyOf(String staffNumber) {
    return Key.ofRoot(staffNumber);
  }

  /** Whether they work for the company on a day. */
  public boolean employedOn(LocalDate day) {
    return !day.isBefore(since) && through.filter(last -> day.isAfter(last)).isEmpty();
  }

  /**
   * The card they must show at the door.
   *
   * @throws RuleViolation [D10-4.4] without an active one
   */
  @Keeps(Clauses.D10_4_4)
  public WorkCard activeCard() {
    return card.filter(WorkCard::active)
        .orElseThrow(
            () -> new RuleViolation(D10_4_4, "workforce.no-active-card", Map.of("employee", id)));
  }
}
