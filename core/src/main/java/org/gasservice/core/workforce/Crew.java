package org.gasservice.core.workforce;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * People sent out together (班组). Lies in the root of its unit.
 *
 * @param id a token, unique in its unit
 * @param members one lead and whoever goes with them; empty once disbanded
 */
public record Crew(String id, String unit, List<Member> members) {

  /** Somebody in the crew. */
  public record Member(String employee, CrewRole role) {

    /** Whether they need a certificate for the work, and may sign it off. */
    public boolean certified() {
      return role != CrewRole.HELPER;
    }
  }

  /** Crews somebody belongs to. */
  public static final String OF_MEMBER = "of_member";

  /** Crews of a unit that are not disbanded: scan within the root of the unit. */
  public static final String OF_UNIT = "of_unit";

  /** Most people in one crew. */
  public static final int MOST_MEMBERS = 20;

  public static final AggregateType<Crew> TYPE = new AggregateType<>(
      "crew",
      Crew.class,
      JsonCodec.whole(1, Crew.class),
      List.of(Attribute.of("crew", Kind.TOKEN, crew -> crew.disbanded() ? null : crew.id())),
      List.of(
          Index.over(OF_UNIT, Reach.ROOT, "crew"),
          Index.tuples(
              OF_MEMBER,
              Reach.STORE,
              List.of(Column.of("employee", Kind.TOKEN)),
              crew -> crew.members().stream()
                  .map(member -> List.<Object>of(member.employee()))
                  .toList())));

  public Crew {
    members = members == null ? List.of() : List.copyOf(members);
  }

  public static Key keyOf(String unit, String crew) {
    return new Key(unit, crew);
  }

  public boolean disbanded() {
    return members.isEmpty();
  }

  /** Who answers for it; empty once disbanded. */
  public Optional<String> lead() {
    return members.stream()
        .filter(m -> m.role() == CrewRole.LEAD)
        .map(Member::employee)
        .findFirst();
  }

  /** Who needs a certificate: everybody but the helpers. */
  public List<Member> certified() {
    return members.stream().filter(Member::certified).toList();
  }

  /** Whether somebody of the crew may sign its work off: a member who is no helper. */
  public boolean maySign(String employee) {
    return certified().stream().anyMatch(m -> m.employee().equals(employee));
  }

  public boolean includes(String employee) {
    return members.stream().anyMatch(m -> m.employee().equals(employee));
  }

  static void check(Problems problems, List<Member> members) {
    members.forEach(member -> problems.token("members", member.employee()));
    problems.require(members.size() <= MOST_MEMBERS, "members", "workforce.crew-too-large");
    problems.require(
        members.stream().filter(m -> m.role() == CrewRole.LEAD).count() == 1,
        "members",
        "workforce.crew-one-lead");
    problems.require(
        members.stream().map(Member::employee).distinct().count() == members.size(),
        "members",
        "workforce.crew-twice");
  }
}
