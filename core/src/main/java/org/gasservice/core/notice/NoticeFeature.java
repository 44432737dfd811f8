package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_3_3b;

import java.util.Map;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.sla.Clocked;

/** Interruptions, valves and the homes behind them as one feature. Needs {@code customer}, {@code order} and {@code workforce}. */
public final class NoticeFeature {

  private final Feature.Builder feature = Feature.named("notice");

  private NoticeFeature() {}

  /**
   * @param promises say which standard, and so which lead time, is in force
   * @param orders opens the order to come back in the commit that leaves a home off
   */
  public static Feature create(NoticeSettings settings, OrderPromises promises, OrderSteps orders) {
    NoticeFeature notice = new NoticeFeature();
    notice.interruptions(settings, promises);
    notice.homes(settings, orders);
    notice.valves();
    NoticeFollowUps.all().forEach(notice.feature::followUp);
    return notice
        .feature
        .guard(new Guard<>(
            "customer.lift-shut-off",
            LiftShutOff.class,
            (command, reads) -> reads
                .find(PointOutages.TYPE, PointOutages.keyOf(command.point()))
                .ifPresent(held -> requireByInterruption(held.value(), command.reason()))))
        .personal(PersonalPart.one(Interruption.TYPE, "ORDER", Interruption::keyOf)
            .ownedWhile(interruption -> false)
            .build())
        .messages(NoticeFeature.class)
        .build();
  }

  /** What a sweeper needs to know of interruptions. */
  public static Clocked<Interruption> clocked(NoticeSettings settings) {
    Watch watch = new Watch(settings);
    return new Clocked<>(
        Interruption.TYPE,
        Interruption.DUE,
        (interruption, now) -> interruption
            .nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new FireInterruptionDue(interruption.id(), watch.due(interruption, now))));
  }

  private void interruptions(NoticeSettings settings, OrderPromises promises) {
    InterruptionHandlers handlers = new InterruptionHandlers(
        new InterruptionRules(settings, new LeadTime(promises)), new Watch(settings));
    feature
        .type(Interruption.TYPE)
        .type(AffectedPoint.TYPE)
        .command(CommandType.located(
            "notice.plan",
            PlanInterruption.class,
            Interruption.TYPE,
            (command, reads) -> command.interruption(),
            handlers::plan))
        .command(CommandType.located(
            "notice.open-sudden",
            OpenSudden.class,
            Interruption.TYPE,
            (command, reads) -> command.interruption(),
            handlers::openSudden));
    step("notice.publish", PublishNotice.class, handlers::publish);
    step("notice.reschedule", RescheduleInterruption.class, handlers::reschedule);
    step("notice.announce", Announce.class, handlers::announce);
    step("notice.start", StartInterruption.class, handlers::start);
    step("notice.cancel", CancelInterruption.class, handlers::cancel);
    step("notice.resupply", ResupplyArea.class, handlers::resupply);
    step("notice.close", CloseInterruption.class, handlers::close);
    step("notice.report-authority", ReportToAuthority.class, handlers::report);
    step("notice.fire-due", FireInterruptionDue.class, handlers::fireDue);
    step("notice.count-in", CountIn.class, handlers::countIn);
    step("notice.record-standing", RecordStanding.class, handlers::recordStanding);
    step("notice.record-delivery", RecordDelivery.class, handlers::recordDelivery);
  }

  private void homes(NoticeSettings settings, OrderSteps orders) {
    HomeHandlers handlers = new HomeHandlers(new HomeRules(settings), orders, settings.zone());
    feature
        .type(PointOutages.TYPE)
        .guard(new Guard<>("order.advance", AdvanceOrder.class, handlers::beforeAdvance))
        .guard(new Guard<>("order.cancel", CancelOrder.class, HomeHandlers::beforeCancel));
    home("notice.cut-off", CutOff.class, handlers::cutOff);
    home("notice.restore-home", RestoreHome.class, handlers::restore);
    home("notice.leave-off", LeaveOff.class, handlers::leaveOff);
    home("notice.settle-home", SettleHome.class, handlers::settle);
    home("notice.release-home", ReleaseHome.class, handlers::release);
  }

  private void valves() {
    feature
        .type(Valve.TYPE)
        .type(ValveClosing.TYPE)
        .command(CommandType.within(
            "notice.register-valve",
            RegisterValve.class,
            Valve.TYPE,
            RegisterValve::valve,
            ValveHandlers::register))
        .command(CommandType.within(
            "notice.close-valve",
            CloseValve.class,
            ValveClosing.TYPE,
            command -> command.order().root(),
            ValveHandlers::close));
  }

  private <C extends InterruptionCommand> void step(String name, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(
        name, of, Interruption.TYPE, InterruptionCommand::interruption, handler));
  }

  private <C extends HomeCommand> void home(String name, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(name, of, PointOutages.TYPE, HomeCommand::point, handler));
  }

  /** The reason an interruption gave goes with the interruption, home by home, never by hand. */
  private static void requireByInterruption(PointOutages outages, OffReason reason) {
    boolean kept = outages.outages().stream()
        .anyMatch(o -> o.kind().offReason() == reason && o.standing().keepsOff());
    if (kept) {
      throw new RuleViolation(
          D10_3_3b, "notice.not-by-hand", Map.of("point", outages.point(), "reason", reason));
    }
  }
}
