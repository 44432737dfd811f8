package org.gasservice.core.sla;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gasservice.core.calendar.WorkingWindow;
import org.gasservice.core.sla.DueClause.Goal;

/**
 * Why a clock is due when it is: the state with its events, segments and clauses, and the calendar's intervals between start and due.
 *
 * @param calendar id and version of the calendar the winning clause ran on, and of its holidays
 * @param intervals the calendar's working time from where the limit counts to the due instant, pauses not taken out
 * @param lines the same in sentences: a message code of this package and its parameters, texts in Chinese and English
 */
public record Explanation(
    ClockState state, String calendar, List<WorkingWindow> intervals, List<Line> lines) {

  /** One sentence. */
  public record Line(String code, Map<String, String> parameters) {
    public Line {
      parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
  }

  public Explanation {
    intervals = List.copyOf(intervals);
    lines = List.copyOf(lines);
  }

  static Explanation of(ClockState state, ClockTerms terms, List<WorkingWindow> intervals) {
    ZoneId zone = terms.calendars().working().zone();
    String calendar =
        state.won().map(won -> terms.calendars().of(won.basis()).toString()).orElse("");
    List<Line> lines = new ArrayList<>();
    state
        .findings()
        .forEach(finding -> lines.add(new Line(
            finding.verdict().messageCode(),
            Map.of(
                "at", local(finding.at(), zone), "milestone", state.milestone().token()))));
    state.won().ifPresent(won -> {
      lines.add(new Line(
          "sla.due." + won.goal().name(),
          Map.of(
              "milestone", state.milestone().token(),
              "clause", won.clause(),
              "limit", won.limit().map(Object::toString).orElse(""),
              "from", local(won.countedFrom(), zone),
              "due", local(won.due(), zone))));
      if (won.goal() == Goal.LIMIT && !won.paused().isZero()) {
        lines.add(new Line("sla.paused", Map.of("time", spoken(won.paused()))));
      }
    });
    state
        .beaten()
        .forEach(other -> lines.add(new Line(
            "sla.beaten", Map.of("clause", other.clause(), "due", local(other.due(), zone)))));
    if (state.isProvisional()) {
      lines.add(new Line("sla.provisional", Map.of()));
    }
    state
        .outcome()
        .ifPresent(outcome -> lines.add(new Line(
            "sla.outcome." + outcome.name(),
            Map.of("milestone", state.milestone().token()))));
    state
        .corrections()
        .forEach(correction -> lines.add(new Line(
            "sla.corrected",
            Map.of(
                "before",
                correction.before().name(),
                "after",
                correction.after().name()))));
    return new Explanation(state, calendar, intervals, lines);
  }

  private static String local(java.time.Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDateTime().toString().replace('T', ' ');
  }

  private static String spoken(Duration time) {
    return time.toString();
  }
}
