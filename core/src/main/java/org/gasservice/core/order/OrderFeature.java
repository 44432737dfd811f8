package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D1_4_5;

import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ProjectFollowUps;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.ReadingsAtWork;
import org.gasservice.core.meter.ServedPoint;
import org.gasservice.core.money.FeeSchedule;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.sla.Clocked;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** The feature {@code order}: everything that can be done with an order, by name. Needs the features {@code money}, {@code workforce},
 * {@code customer} and {@code meter}. */
public final class OrderFeature {

  /** A pure rule: the order before, the command, the moment; the order after. */
  private interface Rule<C extends OrderCommand> {
    ServiceOrder apply(ServiceOrder order, C command, Moment moment);
  }

  /** A rule that has to read more than the order. */
  private interface ReadingRule<C extends OrderCommand> {
    ServiceOrder apply(ServiceOrder order, C command, Moment moment, Draft draft);
  }

  private final OrderSteps steps;
  private final PointEffects effects;
  private final Feature.Builder feature = Feature.named("order");

  private OrderFeature(OrderSteps steps) {
    this.steps = steps;
    this.effects = PointEffects.of(steps.settings());
  }

  /** Orders whose money nobody keeps books of. */
  public static Feature create(OrderSettings settings, OrderPromises promises) {
    return create(new OrderSteps(settings, promises));
  }

  /** @param steps shared with the features that open or call off orders in commits of their own */
  public static Feature create(OrderSteps steps) {
    OrderFeature order = new OrderFeature(steps);
    order.desk();
    order.crew();
    order.stages();
    order.work();
    order.ending();
    order.clocks();
    return order
        .feature
        .type(ServiceOrder.TYPE)
        .followUp(ProjectFollowUps.lit(
            "project-lit-by-order",
            Steps.ADVANCE,
            step -> step.as(AdvanceOrder.class).to() == OrderState.GAS_ON))
        .followUp(new FollowUp(
            "reading-kept-by-order",
            Set.of(Steps.ADVANCE),
            Set.of(ReadingsAtWork.RECORDS),
            (step, reads, after, limit) -> readingKept(step.as(AdvanceOrder.class), reads)))
        .personal(PersonalPart.many(ServiceOrder.TYPE, "ORDER", ServiceOrder.IN_ROOT)
            .of(ServiceOrder.OF_CALLER, ServiceOrder::persons)
            .at(known -> known.facts().reportedAt())
            .openWhile(known -> !known.state().finished(), "order.not-finished")
            .shownTo(ServiceOrder::shownTo)
            .leaving(ServiceOrder::withoutCaller)
            .build())
        .messages(OrderFeature.class)
        .build();
  }

  /** What the crew read at a meter that still hangs there; an exchange brings the readings of both meters itself. */
  @Keeps({Clauses.D7_3_5, Clauses.D10_S2})
  private static FollowUp.Plan readingKept(AdvanceOrder step, Reads reads) {
    return step.proof()
        .filter(proof -> proof.swap().isEmpty())
        .flatMap(Proof::meterReading)
        .flatMap(shown -> reads
            .require(ServiceOrder.TYPE, step.order())
            .value()
            .facts()
            .servicePoint()
            .map(point -> ReadingsAtWork.keep(reads, point, shown)))
        .orElse(FollowUp.Plan.NOTHING);
  }

  /** What a sweeper needs to know of orders. */
  public static Clocked<ServiceOrder> clocked(OrderSettings settings, OrderPromises promises) {
    OrderClocks clocks = new OrderClocks(settings, promises);
    return new Clocked<>(
        ServiceOrder.TYPE,
        ServiceOrder.DUE,
        (order, now) -> order
            .progress()
            .nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new FireDue(order.key(), clocks.due(order, now))));
  }

  private void desk() {
    feature.command(CommandType.located(
        "order.open",
        OpenOrder.class,
        ServiceOrder.TYPE,
        (command, reads) -> command.namedRoot(),
        (command, draft) -> steps.open(draft, command).key()));
    step(Steps.ACCEPT, AcceptOrder.class, DeskRules::accept);
    step(Steps.DECLINE, DeclineOrder.class, DeskRules::decline);
    reading(Steps.ASSIGN, AssignCrew.class, (order, command, moment, draft) -> {
      CrewSent crew = CrewGate.resolve(draft, command.crew());
      ServiceOrder assigned = DeskRules.assign(order, crew, moment);
      CrewGate.checkCrew(draft, order, crew, moment);
      return assigned;
    });
    reading(Steps.DISPATCH, DispatchOrder.class, (order, command, moment, draft) -> {
      CrewSent crew =
          DeskRules.chosen(order, command.crew().map(choice -> CrewGate.resolve(draft, choice)));
      ServiceOrder dispatched = DeskRules.dispatch(order, crew, moment);
      CrewGate.checkCrew(draft, order, crew, moment);
      return dispatched;
    });
    step(Steps.RECALL, RecallCrew.class, DeskRules::recall);
    step(Steps.BOOK, BookAppointment.class, DeskRules::book);
    step(Steps.SUSPEND, SuspendOrder.class, PauseRules::suspend);
    step(
        Steps.RESUME,
        ResumeOrder.class,
        (order, command, moment) -> PauseRules.resume(order, moment));
  }

  private void crew() {
    step(Steps.DEPART, Depart.class, VisitRules::depart);
    reading(Steps.ARRIVE, Arrive.class, (order, command, moment, draft) -> {
      ServiceOrder arrived = VisitRules.arrive(order, command, moment);
      CrewGate.checkCard(draft, arrived.lastVisit().orElseThrow().lead());
      return arrived;
    });
    reading(Steps.START_WORK, StartWork.class, (order, command, moment, draft) -> {
      ServiceOrder started = VisitRules.start(order, command, moment);
      CrewGate.checkCrew(draft, order, order.progress().crew().orElseThrow(), moment);
      return started;
    });
    step(Steps.MAKE_SAFE, MakeSafe.class, VisitRules::makeSafe);
    reading(Steps.ALL_CLEAR_STEP, DeclareAllClear.class, (order, command, moment, draft) -> {
      ServiceOrder clear = VisitRules.allClear(order, command, moment);
      CrewGate.checkPerson(draft, order, command.signedBy().orElse(moment.by()), moment);
      return clear;
    });
    step(Steps.RECORD_VISIT, RecordVisit.class, VisitRules::record);
    reading(Steps.FINISH_WORK, FinishWork.class, (order, command, moment, draft) -> {
      ServiceOrder finished = VisitRules.finish(order, command, moment);
      if (order.visitGoingOn().isPresent() || order.progress().crew().isPresent()) {
        CrewGate.checkPerson(draft, order, command.signedBy().orElse(moment.by()), moment);
      }
      return finished;
    });
  }

  private void stages() {
    reading(
        Steps.APPROVE_PAPERS,
        ApprovePapers.class,
        (order, command, moment, draft) ->
            PaperRules.approve(order, command, steps.papersFor(order), moment));
    reading(
        Steps.QUOTE,
        QuoteOrder.class,
        (order, command, moment, draft) ->
            PriceRules.quote(order, command, fee -> FeeSchedule.item(draft, fee), moment));
    reading(Steps.ADVANCE, AdvanceOrder.class, (order, command, moment, draft) -> {
      Transition step = StageRules.stepOf(order, command);
      ServiceOrder advanced = StageRules.advance(order, command, moment);
      if (step.who() == Who.SIGNER) {
        CrewGate.checkPerson(draft, order, command.signedBy().orElse(moment.by()), moment);
      }
      Proof proof = command.proof().orElse(Proof.NONE);
      step.effect().ifPresent(effect -> effects.apply(effect, order, proof, draft, moment));
      return advanced;
    });
    feature.command(CommandType.within(
        Steps.PAY,
        RecordPayment.class,
        ServiceOrder.TYPE,
        command -> command.order().root(),
        (command, draft) -> steps.pay(draft, command).key()));
  }

  private void work() {
    step(Steps.ADD_ITEM, AddWorkItem.class, WorkRules::addItem);
    step(Steps.COMPLETE_ITEM, CompleteWorkItem.class, WorkRules::completeItem);
    reading(
        Steps.CHARGE,
        ChargeFee.class,
        (order, command, moment, draft) ->
            WorkRules.charge(order, command, FeeSchedule.item(draft, command.fee()), moment));
    step(Steps.TAKE_BACK_CHARGE, TakeBackCharge.class, PriceRules::takeBack);
    step(Steps.RECORD_DAMAGE, RecordDamage.class, WorkRules::recordDamage);
    step(Steps.COMPENSATE, CompensateDamage.class, WorkRules::compensate);
  }

  private void ending() {
    step(Steps.FEED_BACK, GiveFeedback.class, EndRules::feedBack);
    reading(Steps.CLOSE, CloseOrder.class, (order, command, moment, draft) -> {
      ServiceOrder closed = EndRules.close(order, command, moment);
      order
          .facts()
          .servicePoint()
          .filter(point -> stillServed(draft, point))
          .ifPresent(point -> ServedPoint.requireCompleteFile(draft, point, moment.day()));
      return closed;
    });
    feature.command(CommandType.within(
        Steps.CANCEL,
        CancelOrder.class,
        ServiceOrder.TYPE,
        command -> command.order().root(),
        (command, draft) -> steps.cancel(draft, command).key()));
    step(
        Steps.REOPEN,
        ReopenOrder.class,
        (order, command, moment) -> EndRules.reopen(order, moment));
  }

  /** What is closed for good is served no more. */
  private static boolean stillServed(Draft draft, String point) {
    return draft.require(ServicePoint.TYPE, ServicePoint.keyOf(point)).value().state()
        != PointState.CLOSED;
  }

  private void clocks() {
    step(Steps.RECLASSIFY, ReclassifyOrder.class, ClockRules::reclassify);
    step(Steps.EXCUSE, ExcuseBreach.class, ClockRules::excuse);
    step(Steps.EXCUSE_FOR_EVENT, ExcuseForEvent.class, OutsideRules::excuse);
    step(Steps.WITHDRAW_EXCUSE, WithdrawExcuse.class, OutsideRules::withdraw);
    step(Steps.IMPOSE, ImposeDate.class, OutsideRules::impose);
    step(Steps.CORRECT, CorrectOrder.class, ClockRules::correct);
    step(
        Steps.FIRE_DUE,
        FireDue.class,
        (order, command, moment) ->
            DueRules.fire(order, command, steps.clocks().due(order, moment.at()), moment));
  }

  private <C extends OrderCommand> void step(String name, Class<C> of, Rule<C> rule) {
    reading(name, of, (order, command, moment, draft) -> rule.apply(order, command, moment));
  }

  private <C extends OrderCommand> void reading(String name, Class<C> of, ReadingRule<C> rule) {
    feature.command(CommandType.within(
        name,
        of,
        ServiceOrder.TYPE,
        command -> command.order().root(),
        (command, draft) -> take(command, draft, rule)));
  }

  private <C extends OrderCommand> Key take(C command, Draft draft, ReadingRule<C> rule) {
    Held<ServiceOrder> before = draft.require(ServiceOrder.TYPE, command.order());
    Moment moment = Moment.of(draft, steps.settings());
    checkSecond(command.second(), draft, moment);
    ServiceOrder after = rule.apply(before.value(), command, moment, draft);
    if (moment.bySystem() && after.equals(before.value())) {
      return before.key();
    }
    return steps.update(draft, before, after).key();
  }

  private static void checkSecond(Optional<String> person, Draft draft, Moment moment) {
    if (person.filter(named -> !CrewGate.employed(draft, named, moment)).isPresent()) {
      throw new RuleViolation(D1_4_5, "order.second-person");
    }
  }
}
