package org.gasservice.examples.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the charts of a page are drawn from; written into the page as JSON. Times are minutes since the day began. */
record ChartData(
    Map<String, Both> label,
    List<Promise> promises,
    Timeline timeline,
    Bars stations,
    Bars contacts) {

  /** How one clause was kept, in percent. */
  record Promise(
      String clause,
      Both milestone,
      @Nullable BigDecimal raw,
      @Nullable BigDecimal adjusted,
      Both counts) {
    static Promise of(PromiseLine line, Both milestone, Both counts) {
      return new Promise(
          line.clause(), milestone, orNull(line.raw()), orNull(line.adjusted()), counts);
    }

    private static @Nullable BigDecimal orNull(Optional<BigDecimal> percent) {
      return percent.orElse(null);
    }
  }

  /** Orders over the day. */
  record Timeline(
      double from,
      double to,
      Map<String, String> colors,
      List<Step> steps,
      List<Row> rows,
      List<Late> late) {}

  /** A kind of stretch; with its own colour, or in that of the triage as strongly as said. */
  record Step(
      String step, Both name, double strength, @Nullable String color) {}

  /** One order. */
  record Row(String order, String triage, Both work, List<Stretch> phases) {}

  /** One stretch. */
  record Stretch(String step, double from, double to) {}

  /** A due instant that passed unmet. */
  record Late(String row, double due) {}

  /** Stacked bars. */
  record Bars(List<Both> labels, List<Set> sets) {}

  /** One colour of stacked bars. */
  record Set(Both name, String color, List<Integer> counts) {}
}
