package org.gasservice.core.training;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Set;
import org.gasservice.core.command.Problems;
import org.gasservice.core.workforce.Topic;
import org.immutables.value.Value;

/**
 * Something to be learned in the year of a plan.
 *
 * @param id names it within its plan, a token
 * @param title what people call it; not personal
 * @param topics at least one
 * @param by day by which it is to be held, in the year of the plan
 */
@Value.Builder
public record Course(String id, String title, Set<Topic> topics, TrainingForm form, LocalDate by) {

  public Course {
    topics = topics == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(topics);
  }

  public static CourseBuilder builder() {
    return new CourseBuilder();
  }

  void check(Problems problems, int year) {
    problems.token("courses.course", id);
    problems.text("courses.title", title, TrainingPlan.LONGEST_TITLE);
    problems.require(!topics.isEmpty(), "courses.topics", "problem.missing");
    problems.require(by.getYear() == year, "courses.by", "training.other-year");
  }
}
