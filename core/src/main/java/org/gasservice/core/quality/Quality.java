package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.Session;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Figures of the service, signed months, evaluations and improvements. Lists hold at most the number asked for, 1 to 1000. */
public final class Quality {

  private final Session session;
  private final QualitySettings settings;

  public Quality(Session session, QualitySettings settings) {
    this.session = session;
    this.settings = settings;
  }

  public Done<QualityPeriod> freeze(FreezePeriod command) {
    return session.execute(command, QualityPeriod.TYPE);
  }

  public Done<QualityPeriod> restate(RestatePeriod command) {
    return session.execute(command, QualityPeriod.TYPE);
  }

  public Done<Evaluation> evaluate(EvaluateQuality command) {
    return session.execute(command, Evaluation.TYPE);
  }

  /** Plans, finishes or verifies an improvement. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  // ---- figures; each costs what the units have days. Exact ones need the permission
  // quality.read-exact

  public Indicators indicators() {
    return settings.indicators();
  }

  /** What the company's own standard asks of an indicator in a month, in percent: by the version in force on its last day. */
  public Optional<BigDecimal> target(Indicator indicator, YearMonth month) {
    LocalDate last = month.atEndOfMonth();
    return indicator.target(settings.standards().on(last), last);
  }

  /** The figures of a unit and all below it, first and last day inclusive. */
  public List<Figure> figures(String unit, LocalDate first, LocalDate last) {
    return Sums.of(reads(), unit, first, last);
  }

  /** The same, each unit for itself. */
  public Map<String, List<Figure>> byUnit(String unit, LocalDate first, LocalDate last) {
    Reads reads = reads();
    Map<String, List<Figure>> units = new TreeMap<>();
    for (String each : Sums.unitsOf(reads, unit)) {
      units.put(
          each,
          Figures.sum(Sums.cells(reads, each, first, last).stream()
              .flatMap(cell -> cell.figures().stream())));
    }
    return units;
  }

  /** The same, each day for itself; days without figures are left out. */
  public Map<LocalDate, List<Figure>> byDay(String unit, LocalDate first, LocalDate last) {
    Reads reads = reads();
    Stream<QualityCell> cells = Sums.unitsOf(reads, unit).stream()
        .flatMap(each -> Sums.cells(reads, each, first, last).stream());
    return cells.collect(Collectors.groupingBy(
        QualityCell::day,
        TreeMap::new,
        Collectors.collectingAndThen(
            Collectors.toList(),
            of -> Figures.sum(of.stream().flatMap(cell -> cell.figures().stream())))));
  }

  /**
   * A month, exactly.
   *
   * @param shown as last signed or restated; what is counted so far while it is open
   * @param later what came since and nobody restated yet
   */
  public record Month(
      QualityPeriod.State state,
      List<Figure> shown,
      List<Figure> later,
      Optional<QualityPeriod> signed) {}

  /** What everybody may see of a month; costs what the company has days. */
  @Keeps(D8_1_6b)
  public ShownMonth shown(String unit, YearMonth month) {
    session.require(OrgUnit.TYPE, OrgUnit.keyOf(unit));
    Reads reads = session.reads();
    return new MonthView(settings, Sums.company(reads, month.atDay(1), month.atEndOfMonth()))
        .of(
            unit,
            settings.dayOf(reads.recordedAt()).isAfter(month.atEndOfMonth()),
            reads.peek(QualityPeriod.TYPE, QualityPeriod.keyOf(unit, month)).map(Held::value));
  }

  /** How a month stands. */
  public Month month(String unit, YearMonth month) {
    List<Figure> now = figures(unit, month.atDay(1), month.atEndOfMonth());
    return session
        .find(QualityPeriod.TYPE, QualityPeriod.keyOf(unit, month))
        .map(Held::value)
        .map(signed -> new Month(
            signed.state(),
            signed.shown(),
            Figures.difference(now, signed.shown()),
            Optional.of(signed)))
        .orElseGet(() -> new Month(QualityPeriod.State.OPEN, now, List.of(), Optional.empty()));
  }

  /** Whether signed figures are what was signed. */
  public boolean genuine(QualityPeriod period) {
    return QualityHandlers.digest(period.unit(), period.month(), period.figures())
        .equals(period.digest());
  }

  // ---- look-ups

  public Optional<Held<ImprovementAction>> action(Key key) {
    return session.find(ImprovementAction.TYPE, key);
  }

  /** Improvements whose effect nobody has seen yet, the most urgent first. */
  public List<Held<ImprovementAction>> unverified(int limit) {
    return scan(ImprovementAction.TYPE, Range.all(ImprovementAction.UNVERIFIED), limit);
  }

  /** The same as everybody may see them. */
  @Keeps(D8_1_6b)
  public List<ShownAction> shownActions(int limit) {
    session.find(ImprovementAction.TYPE, Key.ofRoot(Contribution.COMPANY));
    return session
        .reads()
        .peek(ImprovementAction.TYPE, Range.all(ImprovementAction.UNVERIFIED), limit)
        .stream()
        .map(Held::value)
        .map(action -> ShownAction.of(action, settings.indicators().personal(action.indicator())))
        .toList();
  }

  /** Evaluations of a unit, the latest first. */
  public List<Held<Evaluation>> evaluationsOf(String unit, int limit) {
    return scan(Evaluation.TYPE, Range.all(Evaluation.OF_UNIT).inRoot(unit), limit);
  }

  /** Team meetings of a unit, the latest first. */
  public List<Held<TeamMeeting>> meetingsOf(String unit, int limit) {
    return scan(TeamMeeting.TYPE, Range.all(TeamMeeting.OF_UNIT).inRoot(unit), limit);
  }

  /** Months of a unit that were signed, the latest first. */
  public List<Held<QualityPeriod>> signedMonthsOf(String unit, int limit) {
    return scan(QualityPeriod.TYPE, Range.all(QualityPeriod.OF_UNIT).inRoot(unit), limit);
  }

  /** For exact figures. */
  private Reads reads() {
    session.find(QualityCell.TYPE, QualityCell.keyOf(Contribution.COMPANY, LocalDate.EPOCH));
    Reads reads = session.reads();
    if (!reads.authorityOf(reads.actor()).allows(QualityFeature.EXACT)) {
      throw new NotPermitted(QualityFeature.EXACT);
    }
    return reads;
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
