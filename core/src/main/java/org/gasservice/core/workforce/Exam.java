package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An exam for a post certificate (考试). It has two parts and is passed when both are [D10-6.4a]. Every sitting stays on record, failed ones
 * too [D10-4.15], with the unit its score went to [D10-6.4c].
 *
 * @param id names it within its taker, a token
 * @param workKinds kinds of work it is about
 * @param sittings in the order they were recorded
 */
public record Exam(String id, Set<String> workKinds, List<Sitting> sittings) {

  /** A part of an exam. */
  public enum Part {
    /** 理论 */
    THEORY,
    /** 实操 */
    PRACTICE
  }

  /**
   * One part taken once.
   *
   * @param score 0 to 100
   * @param passMark the least score that passed at the time
   * @param archivedAt unit of the taker at the time, which keeps the score
   */
  public record Sitting(Part part, LocalDate on, int score, int passMark, String archivedAt) {

    boolean passed() {
      return score >= passMark;
    }
  }

  public Exam {
    workKinds = ImmutableSortedSet.copyOf(workKinds);
    sittings = sittings == null ? List.of() : List.copyOf(sittings);
  }

  Exam with(Sitting sitting) {
    List<Sitting> more = new ArrayList<>(sittings);
    more.add(sitting);
    return new Exam(id, workKinds, more);
  }

  /** The day a part was first passed. */
  public Optional<LocalDate> passedOn(Part part) {
    return sittings.stream()
        .filter(s -> s.part() == part && s.passed())
        .map(Sitting::on)
        .min(Comparator.naturalOrder());
  }

  /** The day both parts were passed; empty while one is missing. */
  public Optional<LocalDate> passedOn() {
    return passedOn(Part.THEORY)
        .flatMap(theory ->
            passedOn(Part.PRACTICE).map(practice -> theory.isAfter(practice) ? theory : practice));
  }

  /** Whether a part was passed between two days, both inclusive. */
  boolean passedBetween(Part part, LocalDate from, LocalDate through) {
    return sittings.stream()
        .anyMatch(s ->
            s.part() == part && s.passed() && !s.on().isBefore(from) && !s.on().isAfter(through));
  }
}
