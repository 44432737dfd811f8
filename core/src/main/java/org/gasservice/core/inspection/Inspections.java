package org.gasservice.core.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.UseClass;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Inspections and hazards as somebody at work handles them. Lists hold at most the number asked for, 1 to 1000. */
public final class Inspections {

  private final Session session;

  public Inspections(Session session) {
    this.session = session;
  }

  public Done<SafetyInspection> record(RecordInspection command) {
    return session.execute(command, SafetyInspection.TYPE);
  }

  public Done<InspectionExemption> exempt(ExemptWindow command) {
    return session.execute(command, InspectionExemption.TYPE);
  }

  public Done<Hazard> report(ReportHazard command) {
    return session.execute(command, Hazard.TYPE);
  }

  /**
   * Takes any step of a hazard: {@link ServeNotice}, {@link RecordRecheck}, {@link ObstructShutOff} …
   *
   * @throws org.gasservice.core.command.Refusal when it may not be taken; nothing was changed
   */
  public Done<Hazard> take(HazardCommand step) {
    return session.execute(step, Hazard.TYPE);
  }

  /** Takes any step of a plan drawn up by hand: {@link AddSheets}, {@link AdoptPlan} … */
  public Done<InspectionPlan> take(PlanCommand step) {
    return session.execute(step, InspectionPlan.TYPE);
  }

  /**
   * Draws a plan up for all that is due at a station in a period, and adopts it: balanced over days and people, nobody overfull, nobody out of their
   * area unless lent and marked; people inspect on days on which they hold a valid certificate. Cut short, it leaves a plan that was not adopted.
   *
   * @param request who can do how much where; {@code due} is counted anew
   * @param works days on which people inspect
   * @param lend whether people may be sent out of their areas
   */
  public Done<InspectionPlan> draw(OpenPlan request, Predicate<LocalDate> works, boolean lend) {
    return new PlanDrawing(session, request, works).draw(lend);
  }

  /** Takes any step of a campaign: {@link OpenCampaign}, {@link NotifyPoints}, {@link StartCampaign} … */
  public Done<Campaign> take(CampaignCommand step) {
    return session.execute(step, Campaign.TYPE);
  }

  /** Begins to look every day for what came to the end of its life; once a company. */
  public Done<LifeWatch> watch(WatchLives command) {
    return session.execute(command, LifeWatch.TYPE);
  }

  // ---- look-ups

  public Optional<Held<Campaign>> campaign(String id) {
    return session.find(Campaign.TYPE, Campaign.keyOf(id));
  }

  /** Points of a campaign that stand in one way, such as those where nobody opened. */
  public Page<Held<CampaignPoint>> points(
      String campaign, CampaignStanding standing, Optional<Bytes> after, int limit) {
    Range range = Range.all(CampaignPoint.IN_STANDING).inRoot(campaign).equalTo(standing.name());
    return session.scan(CampaignPoint.TYPE, range, after, limit);
  }

  public Optional<Held<InspectionPlan>> plan(String id) {
    return session.find(InspectionPlan.TYPE, InspectionPlan.keyOf(id));
  }

  /** Who inspects where at a station on a day. */
  public List<Held<DaySheet>> sheets(String unit, LocalDate day, int limit) {
    return scan(DaySheet.TYPE, Range.all(DaySheet.BY_DAY).equalTo(unit).equalTo(day), limit);
  }

  /** Points of a plan nobody has time for, in pages. */
  public List<Held<PlanGap>> gaps(String plan, int limit) {
    return scan(PlanGap.TYPE, Range.all(PlanGap.PAGES).inRoot(plan), limit);
  }

  public Optional<Held<InspectionSchedule>> schedule(String point) {
    return session.find(InspectionSchedule.TYPE, InspectionSchedule.keyOf(point));
  }

  /** What is due at a station on a day, the longest overdue first: windows that have begun and are not done. */
  public Page<Held<InspectionSchedule>> due(
      String unit, LocalDate day, Optional<Bytes> after, int limit) {
    Range range = Range.all(InspectionSchedule.DUE).equalTo(unit).below(day.plusDays(1));
    return session.scan(InspectionSchedule.TYPE, range, after, limit);
  }

  /** What is overdue at a station on a day: windows that went by. */
  public Page<Held<InspectionSchedule>> overdue(
      String unit, LocalDate day, Optional<Bytes> after, int limit) {
    Range range = Range.all(InspectionSchedule.BY_LAST_DAY).equalTo(unit).below(day);
    return session.scan(InspectionSchedule.TYPE, range, after, limit);
  }

  /** Points of a station with pipe and meter in place that were never lit (已通未点火): they are not inspected but watched. */
  public Page<Held<ServicePoint>> neverLit(String unit, Optional<Bytes> after, int limit) {
    Range range =
        Range.all(ServicePoint.OF_UNIT).equalTo(unit).equalTo(PointState.BUILT_NOT_LIT.name());
    return session.scan(ServicePoint.TYPE, range, after, limit);
  }

  /** Visits of a point, oldest first. */
  public List<Held<SafetyInspection>> visits(String point, int limit) {
    return scan(SafetyInspection.TYPE, Range.all(SafetyInspection.IN_ROOT).inRoot(point), limit);
  }

  /** Hazards of a point, closed ones too, oldest first. */
  public List<Held<Hazard>> hazards(String point, int limit) {
    return scan(Hazard.TYPE, Range.all(Hazard.IN_ROOT).inRoot(point), limit);
  }

  /** Open hazards of a station, the nearest deadline first. */
  public Page<Held<Hazard>> hazardsByDeadline(String unit, Optional<Bytes> after, int limit) {
    return session.scan(Hazard.TYPE, Range.all(Hazard.BY_DEADLINE).equalTo(unit), after, limit);
  }

  /** Open hazards of a station of one grade, the oldest first. */
  public Page<Held<Hazard>> hazards(
      String unit, HazardGrade grade, Optional<Bytes> after, int limit) {
    Range range = Range.all(Hazard.BY_GRADE).equalTo(unit).equalTo(grade.name());
    return session.scan(Hazard.TYPE, range, after, limit);
  }

  /** Visits of an inspector since a moment. */
  public Page<Held<SafetyInspection>> visitsOf(
      String inspector, Instant since, Optional<Bytes> after, int limit) {
    Range range = Range.all(SafetyInspection.OF_INSPECTOR).equalTo(inspector).atLeast(since);
    return session.scan(SafetyInspection.TYPE, range, after, limit);
  }

  /**
   * How a window went at a station for a use class, up to the end of a day's month. Two rows are read, however many customers there are; what was done
   * just now is counted as soon as what follows from it was carried out.
   */
  public Coverage coverage(String unit, UseClass use, InspectionWindow window, LocalDate day) {
    int all = session
        .find(CoverageRoll.TYPE, CoverageRoll.keyOf(unit, use, window.months()))
        .map(roll -> roll.value().in(window))
        .orElse(0);
    return session
        .find(CoverageAccount.TYPE, CoverageAccount.keyOf(unit, use, window))
        .map(Held::value)
        .orElseGet(() -> CoverageAccount.empty(unit, use, window))
        .at(day, all);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
