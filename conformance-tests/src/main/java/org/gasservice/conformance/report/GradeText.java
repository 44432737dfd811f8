package org.gasservice.conformance.report;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A run in a few lines, for a console. */
public final class GradeText {

  private GradeText() {}

  /** Level, counts, and every rule that stands in the way of the next level. */
  public static String of(Grade grade) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    lines.add(String.format(
        Locale.ROOT,
        "%s: level %s, %d of %d rules tested, %d broken, %d not run, in %.1f s",
        grade.adapter(),
        grade.level().map(Level::toString).orElse("none"),
        grade.graded(),
        grade.gradable(),
        grade.with(Result.BROKEN).size(),
        grade.with(Result.NOT_RUN).size(),
        grade.took().toMillis() / 1e3));
    for (Level level : Level.values()) {
      List<RuleResult> open = grade.inTheWayOf(level);
      open.forEach(rule -> lines.add("  %s %s %s: %s"
          .formatted(
              level,
              rule.id(),
              rule.result() == Result.BROKEN ? "is broken" : "was not run",
              firstLine(rule))));
    }
    if (grade.expected() != Level.DURABLE) {
      lines.add("  Durable is out of reach: the capability DURABLE is not declared");
    }
    return lines.toString();
  }

  private static String firstLine(RuleResult rule) {
    return rule.notes().stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(rule.sentence());
  }
}
