package org.gasservice.examples.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.examples.report.ClockLine.Verdict;
import org.gasservice.examples.report.DayReport.ContactLine;
import org.gasservice.examples.report.OrderLine.Step;

/** Turns a report into what its charts are drawn from. */
record Charts(DayReport report, Words words) {

  private static final double HOUR = 60;
  private static final String AWAY = "#c9ced6";
  private static final String AGREED = "#eef1f5";

  /** Steps in the order of the legend. */
  static List<ChartData.Step> steps(Words words) {
    Map<Step, Double> strength = new LinkedHashMap<>();
    strength.put(Step.WAITING, 0.22);
    strength.put(Step.UNDER_WAY, 0.5);
    strength.put(Step.ON_SITE, 1.0);
    strength.put(Step.MADE_SAFE, 0.72);
    List<ChartData.Step> steps = new ArrayList<>();
    strength.forEach((step, how) ->
        steps.add(new ChartData.Step(step.name(), words.word("step", step.name()), how, null)));
    steps.add(new ChartData.Step("SUSPENDED", words.word("step", "SUSPENDED"), 1, AWAY));
    steps.add(new ChartData.Step("BOOKED", words.word("step", "BOOKED"), 1, AGREED));
    return steps;
  }

  ChartData data() {
    return new ChartData(labels(), promises(), timeline(), stations(), contacts());
  }

  private Map<String, Both> labels() {
    Map<String, Both> labels = new LinkedHashMap<>();
    for (String name : List.of("raw", "adjusted", "target")) {
      labels.put(name, words.of("chart." + name));
    }
    for (String name : List.of("promises", "timeline", "stations", "contacts")) {
      labels.put(name, words.of(name + ".title"));
    }
    return labels;
  }

  private List<ChartData.Promise> promises() {
    return report.promises().stream()
        .filter(line -> line.raw().isPresent())
        .map(line -> ChartData.Promise.of(
            line,
            words.word("milestone", line.milestone()),
            words.of("chart.counts", counts(line))))
        .toList();
  }

  private static Map<String, Integer> counts(PromiseLine line) {
    return Map.of(
        "met", line.met(),
        "breached", line.breached(),
        "excused", line.excused(),
        "open", line.open());
  }

  private ChartData.Timeline timeline() {
    List<ChartData.Row> rows = report.orders().stream()
        .map(order -> new ChartData.Row(
            order.order(),
            order.triage(),
            order.work(),
            order.phases().stream()
                .map(p -> new ChartData.Stretch(
                    p.step().name(), words.minutes(p.from()), words.minutes(p.to())))
                .toList()))
        .toList();
    double first = report.orders().stream()
        .map(OrderLine::reportedAt)
        .min(Comparator.naturalOrder())
        .map(words::minutes)
        .orElse(0.0);
    double last = lastMoment().map(words::minutes).orElse(24 * HOUR);
    return new ChartData.Timeline(
        Math.floor(first / HOUR) * HOUR,
        Math.ceil(last / HOUR) * HOUR,
        Palette.triages(),
        steps(words),
        rows,
        late());
  }

  private Optional<Instant> lastMoment() {
    return report.orders().stream()
        .flatMap(order -> order.phases().stream())
        .map(OrderLine.Phase::to)
        .max(Comparator.naturalOrder());
  }

  private List<ChartData.Late> late() {
    return report.clocks().stream()
        .filter(c -> c.verdict() == Verdict.BREACHED
            || c.verdict() == Verdict.EXCUSED
            || c.verdict() == Verdict.OVERDUE)
        .map(c -> new ChartData.Late(c.order(), words.minutes(c.due())))
        .toList();
  }

  private ChartData.Bars stations() {
    List<DayReport.Unit> loaded = report.units().stream()
        .filter(unit -> report.orders().stream()
            .anyMatch(o -> o.unit().filter(unit.id()::equals).isPresent()))
        .toList();
    Map<String, String> colours = Palette.triages();
    List<ChartData.Set> sets = Palette.TRIAGES.stream()
        .map(triage -> new ChartData.Set(
            words.word("triage", triage),
            colours.getOrDefault(triage, AWAY),
            loaded.stream().map(unit -> orders(unit.id(), triage)).toList()))
        .toList();
    return new ChartData.Bars(loaded.stream().map(DayReport.Unit::name).toList(), sets);
  }

  private int orders(String unit, String triage) {
    return (int) report.orders().stream()
        .filter(o -> o.triage().equals(triage) && o.unit().filter(unit::equals).isPresent())
        .count();
  }

  private ChartData.Bars contacts() {
    List<Integer> hours =
        report.contacts().stream().map(this::hour).distinct().sorted().toList();
    int from = hours.isEmpty() ? 0 : hours.get(0);
    int to = hours.isEmpty() ? 0 : hours.get(hours.size() - 1) + 1;
    List<String> matters =
        report.contacts().stream().map(ContactLine::matter).distinct().sorted().toList();
    List<Both> labels = new ArrayList<>();
    for (int hour = from; hour < to; hour++) {
      labels.add(Both.same(String.valueOf(hour)));
    }
    List<ChartData.Set> sets = new ArrayList<>();
    for (String matter : matters) {
      List<Integer> counts = new ArrayList<>();
      for (int hour = from; hour < to; hour++) {
        counts.add(contacts(matter, hour));
      }
      sets.add(new ChartData.Set(words.word("matter", matter), Palette.other(sets.size()), counts));
    }
    return new ChartData.Bars(labels, sets);
  }

  private int contacts(String matter, int hour) {
    return (int) report.contacts().stream()
        .filter(c -> c.matter().equals(matter) && hour(c) == hour)
        .count();
  }

  private int hour(ContactLine contact) {
    return (int) Math.floor(words.minutes(contact.at()) / HOUR);
  }
}
