package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D8_2_2;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Counts complaints without telling of anybody. */
record FigureHandlers(ComplaintSettings settings) {

  /** Most complaints of a month. */
  private static final int MOST = 200_000;

  @Keeps(D8_2_2)
  Key publish(PublishFigures command, Draft draft) {
    Key key = ComplaintFigures.keyOf(command.month());
    YearMonth month = YearMonth.parse(command.month());
    Instant end = start(month.plusMonths(1));
    boolean published = draft.find(ComplaintFigures.TYPE, key).isPresent();
    if (published || draft.occurredAt().isBefore(end)) {
      throw new RuleViolation(
          D8_2_2,
          published ? "complaint.figures-published" : "complaint.month-not-over",
          Map.of("month", command.month()));
    }
    Range range = Range.all(Complaint.RECEIVED).atLeast(start(month)).below(end);
    List<Complaint> complaints =
        draft.peek(Complaint.TYPE, range, MOST).stream().map(Held::value).toList();
    return draft
        .insert(ComplaintFigures.TYPE, key, figures(command.month(), complaints, Hand.of(draft)))
        .key();
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(settings.zone()).toInstant();
  }

  private ComplaintFigures figures(String month, List<Complaint> complaints, Hand hand) {
    int all = complaints.size();
    int repeats =
        (int) complaints.stream().filter(c -> c.repeatOf().isPresent()).count();
    SmallGroups groups = settings.groups();
    return new ComplaintFigures(
        month,
        Optional.of(all).filter(count -> groups.mayShow(count, count)),
        Optional.of(repeats).filter(part -> groups.mayShow(part, all)),
        counted(complaints, c -> c.category().map(Category::name)),
        counted(complaints, c -> c.rounds().get(0).unit()),
        counted(
            complaints, c -> c.round().report().map(report -> report.finding().name())),
        groups.fewest(),
        hand.at(),
        hand.by());
  }

  /** Everybody is in one of the groups, so that they add up to the total before small ones are taken out. */
  private Map<String, Integer> counted(
      List<Complaint> complaints, Function<Complaint, Optional<String>> group) {
    Map<String, Integer> counts = new TreeMap<>();
    complaints.forEach(
        complaint -> counts.merge(group.apply(complaint).orElse("-"), 1, Integer::sum));
    return settings.groups().shown(counts);
  }
}
