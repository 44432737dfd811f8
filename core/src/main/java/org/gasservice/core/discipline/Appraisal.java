package org.gasservice.core.discipline;

import static org.gasservice.core.standard.Clauses.D6_15;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * The judgement on somebody's year (年终考核) on quality, efficiency and satisfaction [D6-15]. Lies in the root of the employee.
 *
 * @param year calendar year of the company's zone
 * @param facts figures with their sources; excluded ones stay visible
 * @param ratings what it was judged to be, the last one holds; earlier ones fell with a sanction that was withdrawn
 * @param signature that the person saw the last rating
 */
@Value.Builder
public record Appraisal(
    String employee,
    int year,
    List<AppraisalFact> facts,
    List<Rating> ratings,
    AppraisalStage stage,
    Optional<Signature> signature)
    implements WithAppraisal {

  /**
   * That the person saw it.
   *
   * @param on day
   * @param remark what they have to say about it
   */
  public record Signature(LocalDate on, Optional<Personal> remark) {
    public Signature {
      remark = remark == null ? Optional.empty() : remark;
    }
  }

  /** Appraisals of a person by year: scan within the root of the employee. */
  public static final String OF_EMPLOYEE = "of_employee";

  /** Most figures of one year. */
  public static final int MOST_FACTS = 60;

  /** Most times one year is judged. */
  static final int MOST_RATINGS = 5;

  public static final AggregateType<Appraisal> TYPE = new AggregateType<>(
      "appraisal",
      Appraisal.class,
      JsonCodec.whole(1, Appraisal.class),
      List.of(Attribute.of("year", Kind.LONG, appraisal -> (long) appraisal.year())),
      List.of(Index.over(OF_EMPLOYEE, Reach.ROOT, "year")));

  public Appraisal {
    facts = facts == null ? List.of() : List.copyOf(facts);
    ratings = ratings == null ? List.of() : List.copyOf(ratings);
    signature = signature == null ? Optional.empty() : signature;
  }

  public static AppraisalBuilder builder() {
    return new AppraisalBuilder();
  }

  /** A year nothing is known about yet. */
  static Appraisal of(String employee, int year) {
    return builder().employee(employee).year(year).stage(AppraisalStage.OPEN).build();
  }

  public static Key keyOf(String employee, int year) {
    return new Key(employee, "appraisal-" + year);
  }

  /** The rating that holds; empty while the year is open. */
  public Optional<Rating> rating() {
    return stage == AppraisalStage.OPEN || ratings.isEmpty()
        ? Optional.empty()
        : Optional.of(ratings.get(ratings.size() - 1));
  }

  Appraisal noting(AppraisalFact fact) {
    requireStage(AppraisalStage.OPEN);
    if (facts.stream().anyMatch(known -> known.id().equals(fact.id()))) {
      throw InvalidCommand.of("fact", "workforce.exists");
    }
    if (facts.size() >= MOST_FACTS) {
      throw refusal("discipline.facts-full", Map.of("employee", employee));
    }
    return withFacts(
        ImmutableList.<AppraisalFact>builder().addAll(facts).add(fact).build());
  }

  Appraisal excluding(String id, Exclusion why, String by) {
    requireStage(AppraisalStage.OPEN);
    if (facts.stream().noneMatch(fact -> fact.id().equals(id))) {
      throw InvalidCommand.of("fact", "discipline.no-such-fact");
    }
    return withFacts(facts.stream()
        .map(fact -> fact.id().equals(id) ? fact.excluding(why, by) : fact)
        .toList());
  }

  /** Means of the figures that count; an axis without any is absent. */
  Map<Axis, BigDecimal> scores() {
    Map<Axis, BigDecimal> scores = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      List<BigDecimal> figures = facts.stream()
          .filter(fact -> fact.axis() == axis && fact.counts())
          .map(AppraisalFact::figure)
          .toList();
      if (!figures.isEmpty()) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        scores.put(axis, sum.divide(BigDecimal.valueOf(figures.size()), 2, RoundingMode.HALF_UP));
      }
    }
    return scores;
  }

  /**
   * Judges the year.
   *
   * @param sanctions of the person, of any year and state; those in force in the year count
   * @throws RuleViolation [D6-15] when nothing counts on one of the three axes, when an appeal is open, or when a sanction in force makes
   *     another grade
   */
  @Keeps({Clauses.D6_15, Clauses.D5_3_1, Clauses.D5_3_2})
  Appraisal rated(Grade grade, List<Sanction> sanctions, String by, Instant at) {
    requireStage(AppraisalStage.OPEN);
    Map<Axis, BigDecimal> scores = scores();
    Stream.of(Axis.values())
        .filter(axis -> !scores.containsKey(axis))
        .findFirst()
        .ifPresent(axis -> {
          throw refusal("discipline.axis-empty", Map.of("axis", axis));
        });
    if (sanctions.stream().anyMatch(sanction -> sanction.appealOpenIn(year))) {
      throw refusal("discipline.appeal-open", Map.of("employee", employee));
    }
    if (ratings.size() >= MOST_RATINGS) {
      throw refusal("discipline.facts-full", Map.of("employee", employee));
    }
    List<Sanction> inForce =
        sanctions.stream().filter(sanction -> sanction.countsIn(year)).toList();
    inForce.stream()
        .filter(sanction -> grade != Grade.INCOMPETENT && makesIncompetent(sanction))
        .findFirst()
        .ifPresent(sanction -> {
          throw sanction.refusal("discipline.rated-incompetent", Map.of("employee", employee));
        });
    int counted = (int) facts.stream().filter(AppraisalFact::counts).count();
    Rating rating = new Rating(
        scores,
        counted,
        facts.size() - counted,
        grade,
        Set.copyOf(inForce.stream().map(sanction -> sanction.key().id()).toList()),
        by,
        at);
    return withStage(AppraisalStage.RATED)
        .withRatings(ImmutableList.<Rating>builder().addAll(ratings).add(rating).build());
  }

  private static boolean makesIncompetent(Sanction sanction) {
    return sanction
        .decision()
        .filter(d -> d.consequences().contains(Consequence.RATED_INCOMPETENT))
        .isPresent();
  }

  Appraisal signed(LocalDate on, Optional<Personal> remark) {
    requireStage(AppraisalStage.RATED);
    return withStage(AppraisalStage.SIGNED).withSignature(new Signature(on, remark));
  }

  /** Takes the rating back that looked at a sanction: the sanction was withdrawn. */
  Appraisal without(String sanction) {
    return rating().filter(rating -> rating.sanctions().contains(sanction)).isPresent()
        ? withStage(AppraisalStage.OPEN).withSignature(Optional.empty())
        : this;
  }

  private void requireStage(AppraisalStage wanted) {
    if (stage != wanted) {
      throw refusal("discipline.appraisal-stage", Map.of("stage", stage));
    }
  }

  private static RuleViolation refusal(String code, Map<String, Object> parameters) {
    return new RuleViolation(D6_15, code, parameters);
  }
}
