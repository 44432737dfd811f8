package org.gasservice.core.inspection;

import java.util.Set;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Handler;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.ReadingsAtWork;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.DeclineOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.sla.Clocked;
import org.gasservice.core.standard.Clauses;

/** Schedules, visits, hazards and their accounts as one feature. Needs {@code customer}, {@code meter}, {@code order} and {@code workforce}. */
public final class InspectionFeature {

  private final Feature.Builder feature = Feature.named("inspection");

  private InspectionFeature() {}

  /**
   * @param cards what is looked at
   * @param promises say which standard, and so which programme, is in force
   * @param orders opens and calls off orders in the commit of a hazard
   */
  public static Feature create(
      InspectionSettings settings,
      InspectionCards cards,
      OrderPromises promises,
      OrderSteps orders) {
    InspectionFeature inspection = new InspectionFeature();
    HazardWatch watch = new HazardWatch(settings);
    HazardSteps steps = new HazardSteps(settings, cards, orders, watch);
    inspection.visits(new InspectionHandlers(new ScheduleRules(settings), steps, promises));
    inspection.hazards(new HazardHandlers(steps, new HazardRules(settings), watch));
    inspection.accounts();
    inspection.lives(new LifeHandlers(settings));
    inspection.plans();
    inspection.campaigns(new CampaignHandlers(orders));
    InspectionFollowUps.all().forEach(inspection.feature::followUp);
    CampaignFollowUps.all().forEach(inspection.feature::followUp);
    return inspection
        .feature
        .unique(
            SafetyInspection.TYPE,
            SafetyInspection.BY_NUMBER,
            Clauses.F9,
            "inspection.number-taken")
        .personal(PersonalPart.many(SafetyInspection.TYPE, "INSPECTION", SafetyInspection.IN_ROOT)
            .at(SafetyInspection::at)
            .build())
        .personal(PersonalPart.many(Hazard.TYPE, "INSPECTION", Hazard.IN_ROOT)
            .at(Hazard::foundAt)
            .openWhile(Hazard::unsettled, "inspection.hazard-open")
            .build())
        .messages(InspectionFeature.class)
        .build();
  }

  /** What a sweeper needs to know of hazards. */
  public static Clocked<Hazard> clocked(InspectionSettings settings) {
    HazardWatch watch = new HazardWatch(settings);
    return new Clocked<>(
        Hazard.TYPE,
        Hazard.DUE,
        (hazard, now) -> hazard
            .nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new FireHazardDue(hazard.key(), watch.due(hazard, now))));
  }

  /** What a sweeper needs to know of lives that end. */
  public static Clocked<LifeWatch> clockedLives(InspectionSettings settings) {
    return new LifeHandlers(settings).clocked();
  }

  private void visits(InspectionHandlers handlers) {
    feature
        .type(InspectionSchedule.TYPE)
        .type(SafetyInspection.TYPE)
        .type(InspectionExemption.TYPE)
        .command(CommandType.within(
            "inspection.keep-schedule",
            KeepSchedule.class,
            InspectionSchedule.TYPE,
            KeepSchedule::point,
            handlers::keep))
        .command(CommandType.within(
            "inspection.record",
            RecordInspection.class,
            SafetyInspection.TYPE,
            RecordInspection::point,
            handlers::record))
        .command(CommandType.within(
            "inspection.exempt",
            ExemptWindow.class,
            InspectionExemption.TYPE,
            ExemptWindow::point,
            handlers::exempt))
        .command(CommandType.within(
            "inspection.note-attempt",
            NoteAttempt.class,
            ServiceOrder.TYPE,
            command -> command.order().root(),
            handlers::noteAttempt))
        .guard(new Guard<>("order.advance", AdvanceOrder.class, InspectionHandlers::beforeAdvance));
  }

  private void hazards(HazardHandlers handlers) {
    feature
        .type(Hazard.TYPE)
        .command(CommandType.within(
            "inspection.report-hazard",
            ReportHazard.class,
            Hazard.TYPE,
            ReportHazard::point,
            handlers::report))
        .command(CommandType.within(
            "inspection.raise-end-of-life",
            RaiseEndOfLife.class,
            ServicePoint.TYPE,
            RaiseEndOfLife::point,
            handlers::endOfLife))
        .command(CommandType.within(
            "inspection.note-gas",
            NoteGas.class,
            ServicePoint.TYPE,
            NoteGas::point,
            handlers::noteGas))
        .followUp(new FollowUp(
            "reading-kept-by-inspection",
            Set.of("inspection.record", "inspection.report-hazard", "inspection.confirm-shut-off"),
            Set.of(ReadingsAtWork.RECORDS),
            (trigger, reads, after, limit) -> ShutOffProof.in(trigger.command())
                .flatMap(ShutOffProof::meterReading)
                .map(shown -> ReadingsAtWork.keep(reads, trigger.key().root(), shown))
                .orElse(FollowUp.Plan.NOTHING)))
        .guard(new Guard<>("order.open", OpenOrder.class, HazardHandlers::beforeOpen))
        .guard(new Guard<>("order.advance", AdvanceOrder.class, HazardHandlers::beforeAdvance))
        .guard(new Guard<>("order.cancel", CancelOrder.class, HazardHandlers::beforeCancel))
        .guard(new Guard<>("order.decline", DeclineOrder.class, HazardHandlers::beforeDecline))
        .guard(
            new Guard<>("customer.lift-shut-off", LiftShutOff.class, HazardHandlers::beforeLift));
    step("inspection.serve-notice", ServeNotice.class, handlers::serve);
    step("inspection.take-measure", TakeMeasure.class, handlers::measure);
    step("inspection.recheck", RecordRecheck.class, handlers::recheck);
    step("inspection.confirm-shut-off", ConfirmShutOff.class, handlers::confirm);
    step("inspection.obstruct-shut-off", ObstructShutOff.class, handlers::obstruct);
    step("inspection.fire-due", FireHazardDue.class, handlers::fire);
  }

  private void accounts() {
    feature
        .type(CoverageAccount.TYPE)
        .type(CoverageRoll.TYPE)
        .command(CommandType.within(
            "inspection.count-move",
            CountMove.class,
            CoverageAccount.TYPE,
            command -> CoverageAccount.rootOf(command.move().unit()),
            CoverageHandlers::move))
        .command(CommandType.within(
            "inspection.count-roll",
            CountRoll.class,
            CoverageRoll.TYPE,
            command -> CoverageAccount.rootOf(command.change().unit()),
            CoverageHandlers::roll));
  }

  private void lives(LifeHandlers handlers) {
    feature
        .type(LifeWatch.TYPE)
        .command(CommandType.within(
            "inspection.watch-lives",
            WatchLives.class,
            LifeWatch.TYPE,
            command -> LifeWatch.key().root(),
            handlers::watch))
        .command(CommandType.within(
            "inspection.sweep-lives",
            SweepLives.class,
            LifeWatch.TYPE,
            command -> LifeWatch.key().root(),
            handlers::sweep))
        .followUp(ended("inspection.appliances-ended", LifeHandlers::appliances))
        .followUp(ended("inspection.meters-ended", LifeHandlers::meters))
        .followUp(new FollowUp(
            "inspection.ended-when-recorded",
            Set.of("customer.complete-file"),
            Set.of("inspection.raise-end-of-life"),
            handlers::recordedLate));
  }

  private static FollowUp ended(String name, FollowUp.Planner planner) {
    return new FollowUp(
        name, Set.of("inspection.sweep-lives"), Set.of("inspection.raise-end-of-life"), planner);
  }

  private void plans() {
    feature
        .type(InspectionPlan.TYPE)
        .type(DaySheet.TYPE)
        .type(PlanGap.TYPE)
        .command(CommandType.within(
            "inspection.open-plan",
            OpenPlan.class,
            InspectionPlan.TYPE,
            OpenPlan::plan,
            PlanHandlers::open));
    plan("inspection.add-sheets", AddSheets.class, PlanHandlers::addSheets);
    plan("inspection.leave-out", LeaveOut.class, PlanHandlers::leaveOut);
    plan("inspection.adopt-plan", AdoptPlan.class, PlanHandlers::adopt);
  }

  private void campaigns(CampaignHandlers handlers) {
    feature
        .type(Campaign.TYPE)
        .type(CampaignPoint.TYPE)
        .type(CampaignWork.TYPE)
        .command(CommandType.within(
            "inspection.take-up",
            TakeUp.class,
            CampaignWork.TYPE,
            TakeUp::point,
            handlers::takeUp));
    campaign("inspection.open-campaign", OpenCampaign.class, CampaignHandlers::open);
    campaign("inspection.enrol", Enrol.class, CampaignHandlers::enrol);
    campaign("inspection.notify-points", NotifyPoints.class, CampaignHandlers::notify);
    campaign("inspection.start-campaign", StartCampaign.class, CampaignHandlers::start);
    campaign("inspection.end-campaign", EndCampaign.class, CampaignHandlers::end);
    campaign("inspection.record-outcome", RecordOutcome.class, CampaignHandlers::outcome);
  }

  private <C extends PlanCommand> void plan(String name, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(name, of, InspectionPlan.TYPE, PlanCommand::plan, handler));
  }

  private <C extends CampaignCommand> void campaign(String name, Class<C> of, Handler<C> handler) {
    feature.command(
        CommandType.within(name, of, Campaign.TYPE, CampaignCommand::campaign, handler));
  }

  private <C extends HazardCommand> void step(String name, Class<C> of, Handler<C> handler) {
    feature.command(
        CommandType.within(name, of, Hazard.TYPE, command -> command.hazard().root(), handler));
  }
}
