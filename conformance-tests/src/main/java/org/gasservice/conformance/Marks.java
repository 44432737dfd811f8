package org.gasservice.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.Result;
import org.gasservice.conformance.report.RuleResult;
import org.gasservice.storage.Capability;

/** What the tests of one run said of the rules, on the way to its grade. */
final class Marks {

  /** How one test ended. */
  private record Mark(Rule rule, String test, Result result, String note) {}

  private final Instant begun = Instant.now();
  private final ConcurrentLinkedQueue<Mark> marks = new ConcurrentLinkedQueue<>();

  void held(Rule rule, String test) {
    marks.add(new Mark(rule, test, Result.HELD, ""));
  }

  void broken(Rule rule, String test, Throwable failure) {
    marks.add(new Mark(rule, test, Result.BROKEN, test + ": " + RuleReport.found(failure)));
  }

  void notRun(Rule rule, String test, Optional<String> reason) {
    marks.add(new Mark(rule, test, Result.NOT_RUN, test + ": " + reason.orElse("left out")));
  }

  Grade grade(String adapter, Set<Capability> capabilities) {
    Instant now = Instant.now();
    Map<String, List<Mark>> byRule = new LinkedHashMap<>();
    for (Mark mark : marks) {
      for (String id : mark.rule().value()) {
        byRule.computeIfAbsent(id, none -> new ArrayList<>()).add(mark);
      }
    }
    return new Grade(
        adapter,
        Optional.ofNullable(Marks.class.getPackage().getImplementationVersion()).orElse(""),
        now,
        Duration.between(begun, now),
        Set.copyOf(capabilities.stream().map(Capability::name).toList()),
        RuleBook.bundled().rules().values().stream()
            .map(rule -> result(rule, byRule.getOrDefault(rule.id(), List.of())))
            .toList());
  }

  private static RuleResult result(RuleBook.Stated rule, List<Mark> marks) {
    Result result = together(rule, marks.stream().map(Mark::result).toList());
    List<String> notes = switch (result) {
      case UNTESTABLE -> List.of(rule.untestable().orElseThrow());
      case NOT_RUN -> marks.isEmpty() ? List.of("no test of it was run") : notes(marks, result);
      case BROKEN, HELD -> notes(marks, result);
    };
    return new RuleResult(
        rule.id(),
        rule.sentence(),
        rule.intent(),
        rule.level(),
        result,
        marks.stream().map(Mark::test).sorted().toList(),
        notes,
        result == Result.BROKEN ? Sabotage.whatBroke(rule.id()) : List.of());
  }

  private static Result together(RuleBook.Stated rule, List<Result> results) {
    if (results.contains(Result.BROKEN)) {
      return Result.BROKEN;
    }
    if (results.isEmpty() && rule.untestable().isPresent()) {
      return Result.UNTESTABLE;
    }
    return results.isEmpty() || results.contains(Result.NOT_RUN) ? Result.NOT_RUN : Result.HELD;
  }

  private static List<String> notes(List<Mark> marks, Result of) {
    return marks.stream()
        .filter(mark -> mark.result() == of && !mark.note().isEmpty())
        .map(Mark::note)
        .toList();
  }
}
