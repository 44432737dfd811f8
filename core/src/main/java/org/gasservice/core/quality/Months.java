package org.gasservice.core.quality;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import org.gasservice.core.command.Problems;

/** Months as commands write them. */
final class Months {

  private Months() {}

  static void check(Problems problems, String path, String month) {
    try {
      YearMonth.parse(month);
    } catch (DateTimeException unreadable) {
      problems.add(path, "problem.form", Map.of("expected", "2026-02"));
    }
  }
}
