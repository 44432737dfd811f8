package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Records one part of an exam ({@code workforce.record-exam}) [D10-6.4a, D10-6.4c].
 *
 * @param exam names the exam within its taker, a token; the same for both parts
 * @param workKinds kinds of work it is about, such as {@code REPAIR}; the same for both parts
 * @param score 0 to 100
 * @param on the day; the day it is said to have happened when absent
 */
@Value.Builder
public record RecordExam(
    String employee,
    String exam,
    Set<String> workKinds,
    Exam.Part part,
    int score,
    Optional<LocalDate> on)
    implements Command {

  public RecordExam {
    workKinds = workKinds == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(workKinds);
    on = on == null ? Optional.empty() : on;
  }

  public static RecordExamBuilder builder() {
    return new RecordExamBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("exam", exam);
    problems.require(!workKinds.isEmpty(), "workKinds", "problem.missing");
    workKinds.forEach(kind -> problems.token("workKinds", kind));
    problems.require(score >= 0 && score <= 100, "score", "problem.range");
  }
}
