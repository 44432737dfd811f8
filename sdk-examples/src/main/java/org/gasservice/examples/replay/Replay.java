package org.gasservice.examples.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;

/**
 * Carries a log out on a site. The steps of a row go together or not at all, under ids made from ticket and row; a refused row is noted
 * before the next row of its ticket. So a run that was cut short anywhere, and one that is repeated, end in the same.
 */
final class Replay {

  private static final int PAGE = 500;

  private final Site site;
  private final IntConsumer afterRow;
  private final Map<String, Told> told = new HashMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Map<String, Integer> steps = new TreeMap<>();
  private int applied;
  private int unchanged;
  private int derived;

  /** @param afterRow told how many rows are done */
  Replay(Site site, IntConsumer afterRow) {
    this.site = site;
    this.afterRow = afterRow;
  }

  /** Rows in the order of time; those of one ticket, and of one minute, in the order of the file. */
  static List<LogRow> inTime(List<LogRow> rows) {
    return rows.stream().sorted(Comparator.comparing(LogRow::updatedAt)).toList();
  }

  static Instant start(List<LogRow> inTime) {
    return inTime.get(0).updatedAt().minus(Duration.ofDays(1));
  }

  ReplaySummary run(List<LogRow> rows, ZoneId zone) {
    List<LogRow> inTime = inTime(rows);
    site.moveTo(start(inTime));
    site.executeEach(People.setUp(rows, zone, start(inTime))).forEach(Replay::requireDone);
    int done = 0;
    for (LogRow row : inTime) {
      site.moveTo(row.updatedAt());
      row(row);
      afterRow.accept(++done);
    }
    return summary(rows.size());
  }

  private static void requireDone(Result result) {
    if (result instanceof Result.Refused no) {
      throw no.refusal();
    }
  }

  private void row(LogRow row) {
    RowPlan plan = RowPlan.of(Optional.ofNullable(told.get(row.ticket())), row);
    Optional<String> refusal = plan.refused();
    if (refusal.isEmpty() && !plan.steps().isEmpty()) {
      refusal = carryOut(row, plan);
    }
    if (refusal.isPresent()) {
      refused.merge(refusal.get(), 1, Integer::sum);
      return;
    }
    told.put(row.ticket(), plan.told());
    if (plan.steps().isEmpty()) {
      unchanged++;
      return;
    }
    applied++;
    for (PlannedStep step : plan.steps()) {
      steps.merge(site.nameOf(step.command()), 1, Integer::sum);
      derived += step.derived() ? 1 : 0;
    }
  }

  /** The reason it was refused for, now or in an earlier run. */
  private Optional<String> carryOut(LogRow row, RowPlan plan) {
    Key note = RefusedRow.key(row);
    Optional<String> earlier = site.storage().find(RefusedRow.TYPE, List.of(note)).stream()
        .findFirst()
        .map(held -> held.value().reason());
    if (earlier.isPresent()) {
      return earlier;
    }
    Optional<String> refusal = site.executeTogether(submissions(row, plan)).stream()
        .filter(Result.Refused.class::isInstance)
        .map(result -> name(((Result.Refused) result).refusal()))
        .findFirst();
    refusal.ifPresent(reason -> site.execute(new Submission(
        Actor.employee(People.DESK),
        new RefusedRow.Note(note, reason),
        Optional.of(row.id() + "-refused"),
        Optional.of(row.updatedAt()),
        List.of())));
    return refusal;
  }

  private static List<Submission> submissions(LogRow row, RowPlan plan) {
    List<Submission> submissions = new ArrayList<>();
    for (PlannedStep step : plan.steps()) {
      submissions.add(new Submission(
          Actor.employee(step.by()),
          step.command(),
          Optional.of(row.id() + "-" + (submissions.size() + 1)),
          Optional.of(row.updatedAt()),
          List.of()));
    }
    return submissions;
  }

  private static String name(Refusal refusal) {
    if (refusal instanceof RuleViolation violation) {
      return violation.clause() + " " + violation.code();
    }
    return refusal instanceof InvalidCommand invalid
        ? invalid.problems().get(0).code()
        : refusal.code();
  }

  private ReplaySummary summary(int rows) {
    Map<String, Integer> states = new TreeMap<>();
    long orders = 0;
    long versions = 0;
    long events = 0;
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Key> page = site.storage().all(ServiceOrder.TYPE, after, PAGE);
      for (Held<ServiceOrder> held : site.storage().find(ServiceOrder.TYPE, page.rows())) {
        states.merge(held.value().state().name(), 1, Integer::sum);
        orders++;
        versions += held.version();
        events += held.value().progress().events().size();
      }
      after = page.next();
    } while (after.isPresent());
    int all = steps.values().stream().mapToInt(Integer::intValue).sum();
    return new ReplaySummary(
        told.size(),
        rows,
        applied,
        unchanged,
        refused,
        all - derived,
        derived,
        steps,
        states,
        new ReplaySummary.Journal(orders, versions, events));
  }
}
