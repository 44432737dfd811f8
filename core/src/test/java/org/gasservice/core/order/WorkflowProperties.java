package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Whatever people try, an order goes the ways of its workflow. */
class WorkflowProperties {

  /** One try: who, and what they would like to do with the order. */
  record Try(String actor, Function<ServiceOrder, OrderCommand> command) {
    @Override
    public String toString() {
      return actor + " " + command.hashCode();
    }
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    Instant far = Station.NIGHT.plus(Duration.ofDays(20));
    List<Function<ServiceOrder, OrderCommand>> steps = new ArrayList<>(List.of(
        o -> AcceptOrder.of(o.key()),
        o -> new DeclineOrder(o.key(), "D3-6", Personal.of("no")),
        o -> new AssignCrew(o.key(), CrewChoice.of(Station.LEAD)),
        o -> new RecallCrew(o.key(), Personal.of("back")),
        o -> MakeSafe.of(o.key(), Station.GAS),
        o -> DeclareAllClear.of(o.key(), Station.NO_GAS),
        o -> RecordVisit.of(o.key(), VisitOutcome.REFUSED),
        o -> RecordVisit.of(o.key(), VisitOutcome.DONE),
        o -> SuspendOrder.until(o.key(), SuspensionReason.WAIT_PARTS, far),
        o -> new ResumeOrder(o.key()),
        o -> BookAppointment.agreed(o.key(), far, far.plusSeconds(3_600), Station.CONSENT),
        o -> ReclassifyOrder.triage(o.key(), Triage.P1, "worse"),
        o -> ReclassifyOrder.triage(o.key(), Triage.P5, "better").confirmedBy(Station.SUPERVISOR),
        o -> ReclassifyOrder.size(o.key(), FaultSize.LARGE, "larger"),
        o -> GiveFeedback.of(o.key(), FeedbackGiven.How.TOLD, "R-1"),
        o -> new CloseOrder(o.key(), ClosingMode.SOLVED),
        o -> new CloseOrder(o.key(), ClosingMode.REFUSED),
        o -> CancelOrder.byCustomer(o.key(), "no longer needed"),
        o -> new ReopenOrder(o.key(), Personal.of("again"))));
    // what moves an order on is tried more often, or no try would ever come far
    List<Function<ServiceOrder, OrderCommand>> onward = List.of(
        o -> DispatchOrder.of(o.key(), Station.LEAD),
        o -> Depart.of(o.key()),
        o -> Arrive.of(o.key(), CheckIn.Method.DOOR_PHOTO),
        o -> StartWork.of(o.key()),
        o -> new QuoteOrder(o.key(), List.of(), far, Station.CONSENT),
        o -> o.workflow().papers()
            ? Journey.approval(o.key(), o.kind())
            : new ApprovePapers(o.key(), List.of(), List.of()),
        o -> FinishWork.of(o.key(), "done"));
    for (int i = 0; i < 3; i++) {
      steps.addAll(onward);
      for (int stage = 0; stage < 4; stage++) {
        int chosen = stage;
        steps.add(o -> AdvanceOrder.to(o.key(), stageOf(o, chosen), Journey.GOOD));
      }
    }
    return Arbitraries.of(steps)
        .flatMap(step -> Arbitraries.of(Station.DESK, Station.LEAD, Station.LEAD, Station.HELPER)
            .map(actor -> new Try(actor, step)))
        .list()
        .ofMinSize(40)
        .ofMaxSize(160);
  }

  /** Any stage of any kind; most often one of its own. */
  private static OrderState stageOf(ServiceOrder order, int chosen) {
    List<OrderState> own = order.workflow().stages();
    return own.isEmpty() ? OrderState.BUILT : own.get(chosen % own.size());
  }

  @Property(tries = 150)
  @Keeps({Clauses.D3_14, Clauses.D3_15})
  void noSequenceOfStepsReachesAStateTheWorkflowForbids(
      @ForAll("tries") List<Try> tries, @ForAll OrderKind kind) {
    try (Station station = new Station()) {
      Key key = new Journey(station).open(kind);
      for (Try one : tries) {
        ServiceOrder before = station.order(key);
        Optional<ServiceOrder> after = attempt(station, one, before);
        assertThat(before.workflow().after(before.state()))
            .contains(after.orElse(before).state());
        after.ifPresent(order -> holdsTogether(station, before, order));
        assertThat(station.order(key)).as("never lost").isEqualTo(after.orElse(before));
      }
      assertThat(station.office.keys(
              ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot(key.root())))
          .containsExactly(key);
    }
  }

  private static Optional<ServiceOrder> attempt(Station station, Try one, ServiceOrder order) {
    try {
      return Optional.of(station.run(one.actor(), one.command().apply(order)));
    } catch (Refusal refused) {
      return Optional.empty();
    }
  }

  private static void holdsTogether(Station station, ServiceOrder before, ServiceOrder order) {
    assertThat(order.workflow().states()).contains(order.state());
    assertThat(order.workflow().rests()).contains(order.resting());
    assertThat(order.triage().fits(order.kind())).isTrue();
    assertThat(order.suspension().isPresent()).isEqualTo(order.state() == OrderState.SUSPENDED);
    if (order.state() == OrderState.CANCELLED) {
      assertThat(order.progress().dangerReported()).isFalse();
    }
    if (order.state() == OrderState.DISPATCHED && order.workflow().papers()) {
      assertThat(order.progress().papers()).isNotEmpty();
    }
    if (order.state() == OrderState.CLOSED) {
      assertThat(order.progress().feedback()).isPresent();
    }
    if (order.kind() == OrderKind.EMERGENCY && order.state() == OrderState.WORK_DONE) {
      assertThat(order.progress().readings()).isNotEmpty();
    }
    if (order.state().finished()) {
      assertThat(station.clocks.of(order))
          .filteredOn(clock -> clock.due().isPresent())
          .allSatisfy(clock -> assertThat(clock.state().outcome()).isPresent());
    }
    staysTrueToThePoint(station, before, order);
    assertThat(order.progress().events()).isSortedAccordingTo(Comparator.comparing(OrderEvent::at));
    assertThat(Json.restore(OrderProgress.class, Json.store(order.progress())))
        .isEqualTo(order.progress());
  }

  /** An order never says gas is on, or off, or the account ended, while its point says otherwise. */
  private static void staysTrueToThePoint(
      Station station, ServiceOrder before, ServiceOrder order) {
    if (before.state() == order.state() || order.facts().servicePoint().isEmpty()) {
      return;
    }
    ServicePoint point = new Journey(station).point();
    switch (order.state()) {
      case GAS_ON, RESTORED -> assertThat(point.state()).isEqualTo(PointState.ON);
      case REMOVED -> assertThat(point.state()).isEqualTo(PointState.CLOSED);
      case SEALED ->
        assertThat(point.state())
            .isEqualTo(order.kind() == OrderKind.CLOSURE ? PointState.CLOSED : PointState.OFF);
      default -> assertThat(order.progress().resting()).isNotNull();
    }
  }
}
