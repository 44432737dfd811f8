package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Whatever people try, an order goes the ways of its workflow. */
class WorkflowProperties {

  /**
   * One try: a step the workflow has from where the order stands, or, when wild, any step of any kind by anybody.
   *
   * @param pick which of the steps there are
   */
  record Try(boolean wild, int pick, String actor) {

    OrderCommand command(ServiceOrder order) {
      return commandOf(order, transition(order));
    }

    String by(ServiceOrder order) {
      return wild ? actor : actorOf(transition(order));
    }

    private Transition transition(ServiceOrder order) {
      List<Transition> steps = new ArrayList<>(order.workflow().transitions());
      if (!wild) {
        boolean turnsBack = pick % 9 == 0;
        steps.removeIf(step -> !step.from().contains(order.state())
            || !step.base().map(order.resting()::equals).orElse(true)
            || (step.to().isEmpty() && !PREPARING.contains(step.command()))
            || (BACK.contains(step.command()) && !turnsBack));
      }
      List<Transition> choice = steps.isEmpty() ? order.workflow().transitions() : steps;
      return choice.get(pick % choice.size());
    }
  }

  /** Steps that end an order or send it back: rarer, or no try would ever come far. */
  private static final Set<String> BACK =
      Set.of(Steps.DECLINE, Steps.CANCEL, Steps.RECALL, Steps.SUSPEND, Steps.RECLASSIFY);

  /** Steps that change no state but let others be taken. */
  private static final Set<String> PREPARING =
      Set.of(Steps.APPROVE_PAPERS, Steps.QUOTE, Steps.ASSIGN, Steps.START_WORK, Steps.BOOK);

  private static final Instant FAR = Station.NIGHT.plus(Duration.ofDays(20));

  private static String actorOf(Transition step) {
    return switch (step.who()) {
      case CREW, CREW_ONLY, SIGNER -> Station.LEAD;
      default -> Station.DESK;
    };
  }

  private static OrderCommand commandOf(ServiceOrder o, Transition step) {
    Key key = o.key();
    return switch (step.command()) {
      case Steps.DECLINE -> new DeclineOrder(key, "D3-6", Personal.of("no"));
      case Steps.ASSIGN -> new AssignCrew(key, CrewChoice.of(Station.LEAD));
      case Steps.DISPATCH -> DispatchOrder.of(key, Station.LEAD);
      case Steps.RECALL -> new RecallCrew(key, Personal.of("back"));
      case Steps.DEPART -> Depart.of(key);
      case Steps.ARRIVE -> Arrive.of(key, CheckIn.Method.DOOR_PHOTO);
      case Steps.START_WORK -> StartWork.of(key);
      case Steps.MAKE_SAFE -> MakeSafe.of(key, Station.GAS);
      case Steps.ALL_CLEAR_STEP -> DeclareAllClear.of(key, Station.NO_GAS);
      case Steps.BOOK -> BookAppointment.agreed(key, FAR, FAR.plusSeconds(3_600), Station.CONSENT);
      case Steps.RECORD_VISIT ->
        RecordVisit.of(
            key,
            step.when().filter(Steps.DONE::equals).isPresent()
                ? VisitOutcome.DONE
                : VisitOutcome.REFUSED);
      case Steps.SUSPEND -> SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, FAR);
      case Steps.RESUME -> new ResumeOrder(key);
      case Steps.FINISH_WORK -> FinishWork.of(key, "done");
      case Steps.FEED_BACK -> GiveFeedback.of(key, FeedbackGiven.How.TOLD, "R-1");
      case Steps.CLOSE ->
        new CloseOrder(
            key,
            o.lastVisit()
                    .flatMap(Visit::outcome)
                    .filter(VisitOutcome.DONE::equals)
                    .isPresent()
                ? ClosingMode.SOLVED
                : ClosingMode.REFUSED);
      case Steps.CANCEL -> CancelOrder.byCustomer(key, "no longer needed");
      case Steps.REOPEN -> new ReopenOrder(key, Personal.of("again"));
      case Steps.RECLASSIFY ->
        ReclassifyOrder.triage(key, o.triage().danger() ? Triage.P5 : Triage.P1, "other")
            .confirmedBy(Station.SUPERVISOR);
      case Steps.QUOTE -> new QuoteOrder(key, List.of(), FAR, Station.CONSENT);
      case Steps.APPROVE_PAPERS -> Journey.approval(key, o.kind());
      case Steps.ADVANCE -> AdvanceOrder.to(key, step.to().orElseThrow(), Journey.GOOD);
      default -> AcceptOrder.of(key);
    };
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    Arbitrary<Boolean> wild = Arbitraries.of(true, false, false, false, false);
    return Combinators.combine(
            wild,
            Arbitraries.integers().between(0, 5_000).withDistribution(RandomDistribution.uniform()),
            Arbitraries.of(Station.DESK, Station.LEAD, Station.HELPER))
        .as(Try::new)
        .list()
        .ofMinSize(60)
        .ofMaxSize(200);
  }

  @Property(tries = 120)
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
      return Optional.of(station.run(one.by(order), one.command(order)));
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
