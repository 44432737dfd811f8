package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;

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
    List<Function<ServiceOrder, OrderCommand>> steps = List.of(
        o -> AcceptOrder.of(o.key()),
        o -> new DeclineOrder(o.key(), "D3-6", Personal.of("no")),
        o -> new AssignCrew(o.key(), CrewChoice.of(Station.LEAD)),
        o -> DispatchOrder.of(o.key(), Station.LEAD),
        o -> new RecallCrew(o.key(), Personal.of("back")),
        o -> Depart.of(o.key()),
        o -> Arrive.of(o.key(), CheckIn.Method.DOOR_PHOTO),
        o -> StartWork.of(o.key()),
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
        o -> FinishWork.of(o.key(), "done"),
        o -> GiveFeedback.of(o.key(), FeedbackGiven.How.TOLD, "R-1"),
        o -> new CloseOrder(o.key(), ClosingMode.SOLVED),
        o -> new CloseOrder(o.key(), ClosingMode.REFUSED),
        o -> CancelOrder.byCustomer(o.key(), "no longer needed"),
        o -> new ReopenOrder(o.key(), Personal.of("again")));
    return Arbitraries.of(steps)
        .flatMap(step -> Arbitraries.of(Station.DESK, Station.LEAD, Station.LEAD, Station.HELPER)
            .map(actor -> new Try(actor, step)))
        .list()
        .ofMinSize(20)
        .ofMaxSize(120);
  }

  @Property(tries = 60)
  @Keeps(Clauses.D3_14)
  void noSequenceOfStepsReachesAStateTheWorkflowForbids(
      @ForAll("tries") List<Try> tries, @ForAll OrderKind kind) {
    try (Station station = new Station()) {
      Key key = station.open(kind == OrderKind.REPAIR ? Station.repair() : Station.emergency());
      for (Try one : tries) {
        ServiceOrder before = station.order(key);
        Optional<ServiceOrder> after = attempt(station, one, before);
        assertThat(before.workflow().after(before.state()))
            .contains(after.orElse(before).state());
        after.ifPresent(WorkflowProperties::holdsTogether);
        assertThat(station.order(key)).isEqualTo(after.orElse(before));
      }
    }
  }

  private static Optional<ServiceOrder> attempt(Station station, Try one, ServiceOrder order) {
    try {
      return Optional.of(station.run(one.actor(), one.command().apply(order)));
    } catch (Refusal refused) {
      return Optional.empty();
    }
  }

  private static void holdsTogether(ServiceOrder order) {
    assertThat(order.workflow().states()).contains(order.state());
    assertThat(order.triage().fits(order.kind())).isTrue();
    assertThat(order.suspension().isPresent()).isEqualTo(order.state() == OrderState.SUSPENDED);
    if (order.state() == OrderState.CANCELLED) {
      assertThat(order.progress().dangerReported()).isFalse();
    }
    if (order.state() == OrderState.CLOSED) {
      assertThat(order.progress().feedback()).isPresent();
    }
    if (order.kind() == OrderKind.EMERGENCY && order.state() == OrderState.WORK_DONE) {
      assertThat(order.progress().readings()).isNotEmpty();
    }
    assertThat(order.progress().events()).isSortedAccordingTo(Comparator.comparing(OrderEvent::at));
    assertThat(Json.restore(OrderProgress.class, Json.store(order.progress())))
        .isEqualTo(order.progress());
  }
}
