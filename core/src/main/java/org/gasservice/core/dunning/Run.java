package org.gasservice.core.dunning;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * One way through the steps (一轮催缴).
 *
 * @param number from 1
 * @param anchor day the oldest debt was to be paid by
 * @param standing whether this account may be cut off at all
 * @param steps in the order of {@link StepKind}, each once
 */
@Value.Builder
public record Run(
    int number, LocalDate anchor, Standing standing, Instant began, List<TakenStep> steps)
    implements WithRun {

  public Run {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  static Run begun(int number, LocalDate anchor, Standing standing, Instant at) {
    return new Run(number, anchor, standing, at, List.of());
  }

  public Optional<TakenStep> step(StepKind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst();
  }

  /** The order to cut off, once there is one. */
  public Optional<Key> order() {
    return step(StepKind.DISCONNECTION).map(TakenStep::about);
  }

  /** The step that comes next; empty when all were taken. */
  Optional<StepKind> next() {
    return steps.size() < StepKind.values().length
        ? Optional.of(StepKind.values()[steps.size()])
        : Optional.empty();
  }

  Run with(TakenStep step) {
    return withSteps(ImmutableList.<TakenStep>builder().addAll(steps).add(step).build());
  }

  Run served(Key notice, Instant at) {
    return withSteps(steps.stream()
        .map(step -> step.about().equals(notice) ? step.served(at) : step)
        .toList());
  }

  /** Without the order that came to nothing: it may be given once more. */
  Run withoutOrder() {
    return withSteps(
        steps.stream().filter(step -> step.kind() != StepKind.DISCONNECTION).toList());
  }
}
