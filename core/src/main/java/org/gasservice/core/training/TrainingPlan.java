package org.gasservice.core.training;

import static org.gasservice.core.standard.Clauses.D10_6_2;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Topic;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * What a unit trains its people in during a year (年度培训计划). Lies in the root of the unit.
 *
 * @param year calendar year
 */
public record TrainingPlan(String unit, int year, List<Course> courses) {

  /** Longest title, in characters. */
  static final int LONGEST_TITLE = 100;

  /** Most courses of one plan. */
  public static final int MOST_COURSES = 60;

  public static final AggregateType<TrainingPlan> TYPE = new AggregateType<>(
      "training_plan",
      TrainingPlan.class,
      JsonCodec.whole(1, TrainingPlan.class),
      List.of(),
      List.of());

  public TrainingPlan {
    courses = courses == null ? List.of() : List.copyOf(courses);
  }

  public static Key keyOf(String unit, int year) {
    return new Key(unit, "training-" + year);
  }

  public Optional<Course> course(String id) {
    return courses.stream().filter(course -> course.id().equals(id)).findFirst();
  }

  /**
   * The plan, when it leaves none of the five topics out.
   *
   * @throws RuleViolation [D10-6.2] naming the first topic nothing is planned about
   */
  @Keeps(Clauses.D10_6_2)
  TrainingPlan aboutEverything() {
    Set<Topic> missing = EnumSet.allOf(Topic.class);
    courses.forEach(course -> missing.removeAll(course.topics()));
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          D10_6_2,
          "training.topic-missing",
          Map.of("topic", missing.iterator().next(), "missing", missing.size()));
    }
    return this;
  }
}
