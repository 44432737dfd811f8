package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Notes with somebody's qualifications what they were trained in and when ({@code workforce.note-training}) [D6-5.5]. What follows from a
 * session held is noted by itself; by hand it is for training elsewhere.
 *
 * @param topics at least one
 * @param on the day; an earlier one than is noted already changes nothing
 */
public record NoteTraining(String employee, Set<Topic> topics, LocalDate on) implements Command {

  public NoteTraining {
    topics = topics == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(topics);
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.require(!topics.isEmpty(), "topics", "problem.missing");
  }
}
