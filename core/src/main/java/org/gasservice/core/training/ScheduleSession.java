package org.gasservice.core.training;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.workforce.Topic;
import org.immutables.value.Value;

/**
 * Calls people together to learn ({@code training.schedule}) [D10-6.3a].
 *
 * @param unit that holds it
 * @param course of the unit's plan for the year; then title, form and topics may be left out and come from there
 * @param invited staff numbers, at least one
 */
@Value.Builder
public record ScheduleSession(
    String unit,
    Optional<String> course,
    Optional<String> title,
    Optional<TrainingForm> form,
    Set<Topic> topics,
    Instant from,
    Instant to,
    Optional<String> trainer,
    Set<String> invited)
    implements Command {

  public ScheduleSession {
    course = course == null ? Optional.empty() : course;
    title = title == null ? Optional.empty() : title;
    form = form == null ? Optional.empty() : form;
    topics = topics == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(topics);
    trainer = trainer == null ? Optional.empty() : trainer;
    invited = invited == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(invited);
  }

  public static ScheduleSessionBuilder builder() {
    return new ScheduleSessionBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    course.ifPresent(id -> problems.token("course", id));
    title.ifPresent(words -> problems.text("title", words, TrainingPlan.LONGEST_TITLE));
    if (course.isEmpty()) {
      problems.require(title.isPresent(), "title", "problem.missing");
      problems.require(form.isPresent(), "form", "problem.missing");
      problems.require(!topics.isEmpty(), "topics", "problem.missing");
    }
    problems.ordered("from", from, to);
    trainer.ifPresent(id -> problems.token("trainer", id));
    invited.forEach(id -> problems.token("invited", id));
    problems.require(!invited.isEmpty(), "invited", "problem.missing");
    problems.require(invited.size() <= TrainingSession.MOST_PEOPLE, "invited", "problem.too-large");
  }
}
