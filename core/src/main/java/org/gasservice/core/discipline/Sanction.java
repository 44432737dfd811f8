package org.gasservice.core.discipline;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * What is to follow from misconduct (处分) [D5-3]. Lies in the root of the employee it is about.
 *
 * @param clause what was broken, a rung of the ladder
 * @param lightest of the range proposed
 * @param gravest of the range proposed
 * @param facts what it rests on
 * @param account what happened, in words
 * @param line who acted in the facts: nobody of them decides
 */
@Value.Builder
public record Sanction(
    Key key,
    String employee,
    String clause,
    Gravity lightest,
    Gravity gravest,
    List<Fact> facts,
    Personal account,
    Set<String> line,
    String proposedBy,
    Instant proposedAt,
    SanctionState state,
    Optional<Hearing> hearing,
    Optional<Decision> decision,
    Optional<Serving> serving,
    Optional<Appeal> appeal,
    Optional<Ruling> ruling)
    implements WithSanction {

  /** What the person said (听取陈述); {@code statement} is absent when they did not want to. */
  public record Hearing(String by, Instant at, Optional<Personal> statement) {
    public Hearing {
      statement = statement == null ? Optional.empty() : statement;
    }
  }

  /**
   * What was decided (决定).
   *
   * @param gravity absent when nothing follows
   * @param year of the appraisal it belongs to
   */
  public record Decision(
      String by,
      Instant at,
      Optional<Gravity> gravity,
      Set<Consequence> consequences,
      int year,
      Personal reason) {
    public Decision {
      gravity = gravity == null ? Optional.empty() : gravity;
      consequences = consequences == null ? Set.of() : ImmutableSortedSet.copyOf(consequences);
    }
  }

  /** How the person got it (送达). @param witness who saw it when the person did not sign */
  public record Serving(LocalDate on, Optional<String> witness) {
    public Serving {
      witness = witness == null ? Optional.empty() : witness;
    }
  }

  /** Why the person objects (申诉). */
  public record Appeal(Instant at, Personal ground) {}

  /** What became of the appeal (复核). */
  public record Ruling(String by, Instant at, Personal reason) {}

  /** Longest text said at one step, in characters: all of them together fit into one part. */
  static final int LONGEST_WORDS = 800;

  /** Sanctions of a person by the moment they were proposed: scan within the root of the employee. */
  public static final String OF_EMPLOYEE = "of_employee";

  /** Sanctions somebody has to do something about, by state. */
  public static final String OPEN = "open";

  /** One act, one procedure: employee, clause and fact. */
  static final String OF_ACT = "of_act";

  public static final AggregateType<Sanction> TYPE = new AggregateType<>(
      "sanction",
      Sanction.class,
      JsonCodec.whole(1, Sanction.class),
      List.of(
          Attribute.of("proposed_at", Kind.INSTANT, Sanction::proposedAt),
          Attribute.of(
              "open_state",
              Kind.TOKEN,
              sanction -> sanction.state().settled() ? null : sanction.state().name())),
      List.of(
          Index.over(OF_EMPLOYEE, Reach.ROOT, "proposed_at"),
          Index.over(OPEN, Reach.STORE, "open_state", "proposed_at"),
          Index.uniqueTuples(
              OF_ACT,
              Reach.STORE,
              List.of(
                  Column.of("subject", Kind.TOKEN),
                  Column.of("clause", Kind.TOKEN),
                  Column.of("fact_type", Kind.TOKEN),
                  Column.of("fact_root", Kind.TOKEN),
                  Column.of("fact_id", Kind.TOKEN)),
              sanction -> sanction.facts().stream()
                  .map(fact -> Stream.concat(
                          Stream.<Object>of(sanction.employee(), sanction.clause()),
                          fact.columns().stream())
                      .toList())
                  .toList())));

  public Sanction {
    facts = facts == null ? List.of() : List.copyOf(facts);
    line = line == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(line);
    hearing = hearing == null ? Optional.empty() : hearing;
    decision = decision == null ? Optional.empty() : decision;
    serving = serving == null ? Optional.empty() : serving;
    appeal = appeal == null ? Optional.empty() : appeal;
    ruling = ruling == null ? Optional.empty() : ruling;
  }

  public static SanctionBuilder builder() {
    return new SanctionBuilder();
  }

  /** Whether the range proposed holds a gravity. */
  public boolean ranges(Gravity gravity) {
    return EnumSet.range(lightest, gravest).contains(gravity);
  }

  /** Whether it counts in the appraisal of a year. */
  public boolean countsIn(int year) {
    return state.inForce() && decision.filter(d -> d.year() == year).isPresent();
  }

  /** Whether an appeal against a decision of a year is open. */
  public boolean appealOpenIn(int year) {
    return state == SanctionState.APPEALED
        && decision.filter(d -> d.year() == year).isPresent();
  }

  /** @throws RuleViolation by the clause that was broken when it is in another state */
  Sanction require(SanctionState... wanted) {
    if (Stream.of(wanted).noneMatch(each -> each == state)) {
      throw refusal("discipline.not-in-this-state", Map.of("state", state));
    }
    return this;
  }

  RuleViolation refusal(String code, Map<String, Object> parameters) {
    return new RuleViolation(clause, code, parameters);
  }
}
