package org.gasservice.examples.report;

import static org.gasservice.examples.report.ClockLine.Verdict.BREACHED;
import static org.gasservice.examples.report.ClockLine.Verdict.EXCUSED;
import static org.gasservice.examples.report.ClockLine.Verdict.MET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well one clause was kept (履约率). What is still waited for counts nowhere yet.
 *
 * @param breached breaches nobody excused
 * @param excused breaches for a cause beyond control
 * @param open still waited for
 */
public record PromiseLine(
    String clause, String milestone, int met, int breached, int excused, int open) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static List<PromiseLine> of(List<ClockLine> clocks) {
    Map<String, List<ClockLine>> byClause = clocks.stream()
        .collect(Collectors.groupingBy(ClockLine::clause, TreeMap::new, Collectors.toList()));
    return byClause.entrySet().stream()
        .map(e -> count(e.getKey(), e.getValue().get(0).milestone(), e.getValue()))
        .toList();
  }

  static PromiseLine count(String clause, String milestone, List<ClockLine> clocks) {
    int open = (int) clocks.stream().filter(c -> c.verdict().open()).count();
    return new PromiseLine(
        clause, milestone, of(clocks, MET), of(clocks, BREACHED), of(clocks, EXCUSED), open);
  }

  private static int of(List<ClockLine> clocks, ClockLine.Verdict verdict) {
    return (int) clocks.stream().filter(c -> c.verdict() == verdict).count();
  }

  /** Kept of all decided, in percent with one decimal, half up; empty when none is decided. */
  public Optional<BigDecimal> raw() {
    return percent(met + breached + excused);
  }

  /** The same without what is excused. */
  public Optional<BigDecimal> adjusted() {
    return percent(met + breached);
  }

  private Optional<BigDecimal> percent(int of) {
    return of == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(met)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }
}
