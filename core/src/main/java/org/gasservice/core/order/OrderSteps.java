package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D4_11b;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.BusinessPapers;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * Opening, calling off and giving money back as steps other features put into a commit of their own: a call that opens an order, a payment that ends a
 * disconnection.
 */
public final class OrderSteps {

  private final OrderSettings settings;
  private final OrderPromises promises;
  private final OrderClocks clocks;
  private final OrderMoney money;

  /** Without books. */
  public OrderSteps(OrderSettings settings, OrderPromises promises) {
    this(settings, promises, OrderMoney.NOBODY);
  }

  /** @param money keeps the books of orders */
  public OrderSteps(OrderSettings settings, OrderPromises promises, OrderMoney money) {
    this.settings = settings;
    this.promises = promises;
    this.clocks = new OrderClocks(settings, promises);
    this.money = money;
  }

  /** Opens an order in the root the draft writes. */
  public Held<ServiceOrder> open(Draft draft, OpenOrder command) {
    Key key = new Key(draft.root(), command.id().orElseGet(() -> draft.newId("order")));
    ServiceOrder order = opened(
        command,
        key,
        Moment.of(draft, settings),
        clocks.inForceAt(draft.occurredAt()),
        command.reporter().flatMap(Reporter::phone).map(draft::tokenOf));
    return draft.insert(ServiceOrder.TYPE, key, ready(order));
  }

  /** Calls an order off, or merges it into another. */
  public Held<ServiceOrder> cancel(Draft draft, CancelOrder command) {
    Held<ServiceOrder> before = draft.require(ServiceOrder.TYPE, command.order());
    Optional<ServiceOrder> into =
        command.into().map(key -> draft.require(ServiceOrder.TYPE, key).value());
    ServiceOrder after = EndRules.cancel(before.value(), command, into, Moment.of(draft, settings));
    return update(draft, before, after);
  }

  /**
   * Calls an order off as of now, since its cause is gone, whenever that was; empty when it is too far for that and somebody at the place has to be told.
   */
  public Optional<Held<ServiceOrder>> callOff(Draft draft, CancelOrder command) {
    Held<ServiceOrder> before = draft.require(ServiceOrder.TYPE, command.order());
    ServiceOrder order = before.value();
    if (!order.workflow().takes(order.state(), Steps.CANCEL)) {
      return Optional.empty();
    }
    Moment now = Moment.of(draft, settings).asRecorded();
    ServiceOrder after = EndRules.cancel(order, command, Optional.empty(), now);
    return Optional.of(update(draft, before, after));
  }

  /** Takes money for an order; the same delivery once more changes nothing. */
  @Keeps(D4_11b)
  Held<ServiceOrder> pay(Draft draft, RecordPayment command) {
    Held<ServiceOrder> before = draft.require(ServiceOrder.TYPE, command.order());
    if (money.knows(draft, command)) {
      return before;
    }
    ServiceOrder after = PriceRules.pay(before.value(), command, Moment.of(draft, settings));
    money.taken(draft, command);
    return update(draft, before, after);
  }

  /**
   * Notes that money taken for an order went back, whatever became of the order meanwhile: what it charges is open again.
   *
   * @param receipt of the payment it was part of, or all of it
   * @param amount more than zero
   */
  public Held<ServiceOrder> givenBack(Draft draft, Key key, String receipt, Yuan amount) {
    Held<ServiceOrder> before = draft.require(ServiceOrder.TYPE, key);
    return update(draft, before, PriceRules.givenBack(before.value(), receipt, amount));
  }

  /** Writes an order after a step; what it charges is posted in the same commit. */
  Held<ServiceOrder> update(Draft draft, Held<ServiceOrder> before, ServiceOrder after) {
    if (!before.value().charges().equals(after.charges())) {
      money.charged(draft, before.value(), after);
    }
    return draft.update(ServiceOrder.TYPE, before, ready(before.value(), after));
  }

  /** Moves the start of an order's clocks to an earlier report of the same thing; both moments stay visible. */
  public Held<ServiceOrder> reportedEarlier(Draft draft, Key key, Instant at) {
    Held<ServiceOrder> before = draft.require(ServiceOrder.TYPE, key);
    ServiceOrder after = ClockRules.reportedEarlier(before.value(), at, Moment.of(draft, settings));
    return after.equals(before.value())
        ? before
        : draft.update(ServiceOrder.TYPE, before, ready(after));
  }

  /** With the moment the sweeper has to look at it next. */
  ServiceOrder ready(ServiceOrder order) {
    Optional<Instant> next = clocks.nextActionAt(order);
    return order.with(p -> p.withNextActionAt(next));
  }

  /** The papers the standard of an order asks for. */
  List<BusinessPapers.Paper> papersFor(ServiceOrder order) {
    return order
        .kind()
        .business()
        .map(business -> promises.standard(order.facts().standard()).papersFor(business.name()))
        .orElse(List.of());
  }

  /** As {@link #ready(ServiceOrder)}, after a step. */
  ServiceOrder ready(ServiceOrder before, ServiceOrder after) {
    Optional<Instant> next = clocks.nextActionAt(before, after);
    return after.with(p -> p.withNextActionAt(next));
  }

  OrderClocks clocks() {
    return clocks;
  }

  OrderSettings settings() {
    return settings;
  }

  /** The order a command opens. Danger is not opened as a repair: then it would wait for an appointment. */
  @Keeps(D10_P5)
  static ServiceOrder opened(
      OpenOrder c, Key key, Moment moment, VersionsInForce versions, Optional<String> caller) {
    Triage triage = Triage.opening(c.kind(), c.triage());
    if (!triage.fits(c.kind())) {
      throw new RuleViolation(D10_P5, "order.danger-is-an-emergency");
    }
    Instant reportedAt = c.reportedAt().orElse(moment.at());
    if (reportedAt.isAfter(moment.at())) {
      throw InvalidCommand.of("reportedAt", "problem.future");
    }
    OrderFacts facts = OrderFacts.builder()
        .key(key)
        .location(c.location())
        .summary(c.summary())
        .reporter(c.reporter())
        .caller(caller)
        .servicePoint(c.servicePoint())
        .request(c.request())
        .customerClass(c.customerClass())
        .place(c.place())
        .offReason(c.offReason())
        .reportedAt(reportedAt)
        .openedAt(moment.at())
        .openedBy(moment.by())
        .standard(versions)
        .build();
    return new ServiceOrder(facts, begun(c, triage, reportedAt, moment));
  }

  private static OrderProgress begun(
      OpenOrder c, Triage triage, Instant reportedAt, Moment moment) {
    FaultSize size = c.faultSize().orElse(FaultSize.SMALL);
    EventSource source = moment.bySystem() ? EventSource.SYSTEM : EventSource.DESK;
    return OrderProgress.builder()
        .kind(c.kind())
        .state(Workflow.of(c.kind()).initial())
        .triage(triage)
        .faultSize(size)
        .opening(new Reclassification(reportedAt, triage, size, moment.by(), Optional.empty()))
        .dangerReported(triage.danger())
        .station(c.station())
        .events(List.of(OrderEvent.builder()
            .what(What.REPORTED)
            .at(reportedAt)
            .source(source)
            .by(moment.by())
            .build()))
        .workItems(c.work().stream()
            .map(work -> new WorkItem(work.item(), work.title(), Optional.empty()))
            .toList())
        .build();
  }
}
