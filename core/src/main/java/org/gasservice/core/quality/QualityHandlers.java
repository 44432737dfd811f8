package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D1_4_2;
import static org.gasservice.core.standard.Clauses.D3_13;

import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.Json;
import org.gasservice.core.quality.ImprovementAction.Look;
import org.gasservice.core.quality.QualityPeriod.Restatement;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Counts, signs, evaluates, improves. */
record QualityHandlers(QualitySettings settings) {

  // ---- counting

  Key count(CountSource command, Draft draft) {
    Key key = new Key(command.unit(), Counted.tokenOf(command.type(), command.source()));
    Optional<Held<Counted>> before = draft.find(Counted.TYPE, key);
    Counted now = new Counted(key, command.version(), command.day(), command.figures());
    if (before.filter(held -> held.value().version() >= now.version()).isPresent()) {
      return key;
    }
    List<Figure> less = before.map(held -> held.value().figures()).orElse(List.of());
    LocalDate earlier = before.map(held -> held.value().day()).orElse(now.day());
    if (earlier.equals(now.day())) {
      change(draft, command.unit(), now.day(), now.figures(), less);
    } else {
      change(draft, command.unit(), earlier, List.of(), less);
      change(draft, command.unit(), now.day(), now.figures(), List.of());
    }
    before.ifPresentOrElse(
        held -> draft.update(Counted.TYPE, held, now), () -> draft.insert(Counted.TYPE, key, now));
    return key;
  }

  private static void change(
      Draft draft, String unit, LocalDate day, List<Figure> more, List<Figure> less) {
    if (more.equals(less)) {
      return;
    }
    Key key = QualityCell.keyOf(unit, day);
    Optional<Held<QualityCell>> before = draft.find(QualityCell.TYPE, key);
    QualityCell after =
        before.map(Held::value).orElse(QualityCell.empty(unit, day)).with(more, less);
    before.ifPresentOrElse(
        held -> draft.update(QualityCell.TYPE, held, after),
        () -> draft.insert(QualityCell.TYPE, key, after));
  }

  Key move(MoveMark command, Draft draft) {
    Optional<Held<FeedMark>> before = draft.find(FeedMark.TYPE, FeedMark.KEY);
    if (!before.flatMap(held -> held.value().cursor()).equals(command.from())) {
      throw CommandConflict.stale();
    }
    FeedMark now = new FeedMark(Optional.of(command.to()));
    before.ifPresentOrElse(
        held -> draft.update(FeedMark.TYPE, held, now),
        () -> draft.insert(FeedMark.TYPE, FeedMark.KEY, now));
    return FeedMark.KEY;
  }

  // ---- months

  @Keeps({D3_13, D10_4_15})
  Key freeze(FreezePeriod command, Draft draft) {
    YearMonth month = YearMonth.parse(command.month());
    Key key = QualityPeriod.keyOf(command.unit(), month);
    if (!settings.dayOf(draft.occurredAt()).isAfter(month.atEndOfMonth())) {
      throw refused("quality.not-over", command.month());
    }
    if (draft.find(QualityPeriod.TYPE, key).isPresent()) {
      throw refused("quality.frozen-already", command.month());
    }
    List<Figure> figures = Sums.of(draft, command.unit(), month.atDay(1), month.atEndOfMonth());
    QualityPeriod period = new QualityPeriod(
        key,
        command.unit(),
        command.month(),
        draft.occurredAt(),
        draft.actor().id(),
        figures,
        digest(command.unit(), command.month(), figures),
        List.of());
    return draft.insert(QualityPeriod.TYPE, key, period).key();
  }

  @Keeps({D3_13, D10_4_15})
  Key restate(RestatePeriod command, Draft draft) {
    YearMonth month = YearMonth.parse(command.month());
    Held<QualityPeriod> before =
        draft.require(QualityPeriod.TYPE, QualityPeriod.keyOf(command.unit(), month));
    List<Figure> now = Sums.of(draft, command.unit(), month.atDay(1), month.atEndOfMonth());
    List<Figure> difference = Figures.difference(now, before.value().shown());
    if (difference.isEmpty()) {
      throw refused("quality.nothing-to-restate", command.month());
    }
    if (before.value().restatements().size() >= QualityPeriod.MOST_RESTATEMENTS) {
      throw refused("quality.restated-too-often", command.month());
    }
    Restatement restatement =
        new Restatement(draft.occurredAt(), draft.actor().id(), command.reason(), now, difference);
    return draft
        .update(QualityPeriod.TYPE, before, before.value().with(restatement))
        .key();
  }

  static String digest(String unit, String month, List<Figure> figures) {
    return Hashing.sha256()
        .hashBytes(Json.store(new Signed(unit, month, figures)).toArray())
        .toString();
  }

  /** What is signed. */
  record Signed(String unit, String month, List<Figure> figures) {}

  private static RuleViolation refused(String code, String month) {
    return new RuleViolation(D3_13, code, Map.of("month", month));
  }

  // ---- evaluation and improvement

  @Keeps(D3_13)
  Key evaluate(EvaluateQuality command, Draft draft) {
    command.findings().stream()
        .flatMap(finding -> finding.indicator().stream())
        .forEach(this::indicator);
    Evaluation evaluation = new Evaluation(
        draft.newKey("evaluation"),
        command.from(),
        command.to(),
        draft.actor().id(),
        draft.occurredAt(),
        Sums.of(draft, command.unit(), command.from(), command.to()),
        command.findings());
    return draft.insert(Evaluation.TYPE, evaluation.key(), evaluation).key();
  }

  /** Whoever was there is named, and what follows is there to be followed. */
  @Keeps(D1_4_2)
  Key recordMeeting(RecordMeeting command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command.present().forEach(who -> draft.require(Employee.TYPE, Employee.keyOf(who)));
    command.actions().forEach(action -> draft.require(ImprovementAction.TYPE, action));
    TeamMeeting meeting = new TeamMeeting(
        draft.newKey("meeting"),
        draft.occurredAt(),
        draft.actor().id(),
        command.present(),
        command.minutes(),
        command.actions());
    return draft.insert(TeamMeeting.TYPE, meeting.key(), meeting).key();
  }

  Key plan(PlanAction command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    draft.require(Employee.TYPE, Employee.keyOf(command.owner()));
    LocalDate today = settings.dayOf(draft.occurredAt());
    Indicator indicator = indicator(command.indicator());
    ImprovementAction action = ImprovementAction.builder()
        .key(draft.newKey("action"))
        .from(command.from())
        .problem(command.problem())
        .measure(command.measure())
        .owner(command.owner())
        .due(command.due())
        .indicator(command.indicator())
        .before(figure(draft, command.unit(), indicator, today.minusDays(30), today))
        .goal(command.goal())
        .state(ImprovementAction.State.OPEN)
        .plannedAt(draft.occurredAt())
        .build();
    return draft.insert(ImprovementAction.TYPE, action.key(), action).key();
  }

  Key finish(FinishAction command, Draft draft) {
    Held<ImprovementAction> before = draft.require(ImprovementAction.TYPE, command.action());
    ImprovementAction after = ActionRules.done(before.value(), draft.occurredAt());
    return draft.update(ImprovementAction.TYPE, before, after).key();
  }

  Key verify(VerifyAction command, Draft draft) {
    Held<ImprovementAction> before = draft.require(ImprovementAction.TYPE, command.action());
    ImprovementAction action = before.value();
    Indicator indicator = indicator(action.indicator());
    BigDecimal figure = figure(
            draft, command.action().root(), indicator, command.first(), command.last())
        .orElseThrow(() -> InvalidCommand.of("first", "quality.nothing-counted"));
    Look look = new Look(
        draft.occurredAt(),
        draft.actor().id(),
        command.first(),
        command.last(),
        figure,
        ActionRules.reached(indicator, action.goal(), figure));
    LocalDate doneOn =
        action.doneAt().map(settings::dayOf).orElse(settings.dayOf(draft.occurredAt()));
    return draft
        .update(ImprovementAction.TYPE, before, ActionRules.looked(action, doneOn, look))
        .key();
  }

  private static Optional<BigDecimal> figure(
      Draft draft, String unit, Indicator indicator, LocalDate first, LocalDate last) {
    return Sums.of(draft, unit, first, last).stream()
        .filter(figure -> figure.indicator().equals(indicator.id()))
        .findFirst()
        .flatMap(figure -> indicator.adjusted(figure.tally()));
  }

  private Indicator indicator(String id) {
    return settings
        .indicators()
        .find(id)
        .orElseThrow(() -> InvalidCommand.of("indicator", "quality.no-indicator"));
  }
}
