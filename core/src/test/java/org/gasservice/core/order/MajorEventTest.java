package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.NIGHT;
import static org.gasservice.core.order.Station.SUPERVISOR;
import static org.gasservice.core.standard.Clauses.D5_1_2c;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.FollowUps;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.majorevent.ApproveMajorEvent;
import org.gasservice.core.majorevent.EndMajorEvent;
import org.gasservice.core.majorevent.MajorEvent;
import org.gasservice.core.majorevent.MajorEventFeature;
import org.gasservice.core.majorevent.MajorEvents;
import org.gasservice.core.majorevent.ProposeMajorEvent;
import org.gasservice.core.majorevent.WithdrawMajorEvent;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ClockFigures;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A typhoon from 02:00 to 06:00 over the station EAST-1. */
class MajorEventTest {

  private static final Instant END = NIGHT.plus(Duration.ofHours(4));

  private final Station station = new Station(FollowUpFeature.create(), MajorEventFeature.create());
  private final Follower follower = new Follower(station.office.pipeline());
  private final FollowUps followUps = new FollowUps(station.office.storage());
  private final MajorEvents events =
      new MajorEvents(Session.of(station.office.pipeline(), Actor.employee(DESK)));

  @AfterEach
  void close() {
    station.close();
  }

  private Key proposed(OrderKind... kinds) {
    return station
        .office
        .run(
            SUPERVISOR,
            new ProposeMajorEvent(
                "typhoon",
                Excuse.Cause.EXTREME_WEATHER,
                MajorEvent.Level.I,
                Set.of("EAST-1"),
                Set.of(kinds),
                NIGHT,
                END))
        .about()
        .key();
  }

  private Key approved(OrderKind... kinds) {
    Key event = proposed(kinds);
    station.office.run(DESK, new ApproveMajorEvent(event));
    return event;
  }

  private Key emergencyAt(Instant reported) {
    station.office.setTime(reported);
    return station.open(Station.emergency());
  }

  private boolean excused(Key order) {
    return station.order(order).progress().excuses().stream().anyMatch(Excuse::holds);
  }

  private int follow() {
    return follower.follow(10_000).done();
  }

  @Test
  @Keeps(D5_1_2c)
  void oneApprovalExcusesExactlyTheOrdersOfItsTimeAreaAndKind() {
    station.office.setTime(NIGHT.minusSeconds(60));
    Key before = emergencyAt(NIGHT.minusNanos(1_000));
    Key first = emergencyAt(NIGHT);
    Key repair = station.open(Station.repair());
    Key elsewhere = station.open(Station.emergency().station("WEST-9"));
    Key last = emergencyAt(END.minusNanos(1_000));
    Key after = emergencyAt(END);

    Key event = approved(OrderKind.EMERGENCY);
    assertThat(excused(first)).isFalse();
    follow();

    assertThat(List.of(first, last)).allMatch(this::excused);
    assertThat(List.of(before, repair, elsewhere, after)).noneMatch(this::excused);
    assertThat(followUps.of(event)).singleElement().satisfies(held -> {
      assertThat(held.value().planned()).isEqualTo(2);
      assertThat(held.value().done()).isEqualTo(2);
    });
  }

  @Test
  @Keeps(D5_1_2c)
  void hundredsOfOrdersAreExcusedPageByPageAndTheEventShowsHowManyAreToCome() {
    List<Key> orders = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      orders.add(station.open(Station.emergency()));
    }
    Key event = approved(OrderKind.EMERGENCY);
    Set<Integer> toCome = new TreeSet<>();
    for (int i = 0; i < 10; i++) {
      follower.follow(100);
      toCome.add(followUps.remaining(event));
    }
    assertThat(toCome).contains(0, 150).anyMatch(left -> left > 0 && left < 150);
    assertThat(orders).allMatch(this::excused);
  }

  @Test
  @Keeps(D5_1_2c)
  void whatIsOpenedOrGivenAStationWhileItLastsIsExcusedToo() {
    approved(OrderKind.EMERGENCY, OrderKind.REPAIR);
    Key opened = emergencyAt(NIGHT.plusSeconds(600));
    Key nowhere = station.open(Station.repair().station(Optional.empty()));
    follow();
    assertThat(excused(opened)).isTrue();
    assertThat(excused(nowhere)).isFalse();

    station.run(DESK, new AcceptOrder(nowhere, Optional.of("EAST-1")));
    follow();
    assertThat(excused(nowhere)).isTrue();
  }

  @Test
  @Keeps(D5_1_2c)
  void anOrderIsExcusedOnceHoweverOftenItIsReached() {
    Key order = station.open(Station.repair());
    station.run(DESK, AcceptOrder.of(order));
    approved(OrderKind.REPAIR);
    follow();
    assertThat(station.order(order).progress().excuses()).hasSize(1);
  }

  @Test
  @Keeps(D5_1_2c)
  void aBreachStaysInTheRawFigureAndLeavesTheAdjustedOne() {
    Key outside = emergencyAt(NIGHT.minusSeconds(1));
    Key inTime = emergencyAt(NIGHT);
    Key late = emergencyAt(NIGHT);
    approved(OrderKind.EMERGENCY);
    follow();
    for (Key key : List.of(outside, inTime, late)) {
      station.office.setTime(NIGHT);
      station.office.run(DESK, DispatchOrder.of(key, LEAD));
      station.runAt(LEAD, NIGHT.plusSeconds(key.equals(inTime) ? 200 : 900), Depart.of(key));
    }

    ClockFigures figures =
        Objects.requireNonNull(figures(outside, inTime, late).get(Milestone.DEPARTED));
    assertThat(figures).isEqualTo(new ClockFigures(1, 1, 1, 0, 0, 0, 0));
    assertThat(figures.rawPercent().orElseThrow()).isEqualByComparingTo("33.3");
    assertThat(figures.adjustedPercent().orElseThrow()).isEqualByComparingTo("50.0");
  }

  private Map<Milestone, ClockFigures> figures(Key... orders) {
    return ClockFigures.byMilestone(List.of(orders).stream()
        .flatMap(key -> station.clocks.of(station.order(key)).stream())
        .map(OrderClock::state)
        .toList());
  }

  @Test
  @Keeps(D5_1_2c)
  void takenBackItTakesItsExcusesBackVisibly() {
    Key order = station.open(Station.emergency());
    Key event = approved(OrderKind.EMERGENCY);
    follow();
    station.office.run(SUPERVISOR, new WithdrawMajorEvent(event, Personal.of("turned away")));
    follow();

    assertThat(excused(order)).isFalse();
    assertThat(station.order(order).progress().excuses())
        .singleElement()
        .satisfies(excuse -> assertThat(excuse.withdrawnAt()).isPresent());
    Key later = station.open(Station.emergency());
    follow();
    assertThat(excused(later)).isFalse();
  }

  @Test
  @Keeps(D5_1_2c)
  void withdrawnBeforeItWasWorkedOffItExcusesNothing() {
    Key order = station.open(Station.emergency());
    Key event = approved(OrderKind.EMERGENCY);
    station.office.run(SUPERVISOR, new WithdrawMajorEvent(event, Personal.of("a mistake")));
    follow();
    assertThat(station.order(order).progress().excuses()).isEmpty();
  }

  @Test
  @Keeps(D5_1_2c)
  void itIsApprovedOnceBySomebodyElse() {
    Key event = proposed(OrderKind.EMERGENCY);
    assertThat(station.refused(SUPERVISOR, new ApproveMajorEvent(event)))
        .isEqualTo("D5-1.2c major-event.second-person");
    station.office.run(DESK, new ApproveMajorEvent(event));
    assertThat(station.refused(LEAD, new ApproveMajorEvent(event)))
        .isEqualTo("D5-1.2c major-event.not-in-this-state");
  }

  @Test
  @Keeps(D5_1_2c)
  void itEndsNowAndNotInThePast() {
    Key event = approved(OrderKind.EMERGENCY);
    station.office.setTime(NIGHT.plusSeconds(3_600));
    station.office.run(SUPERVISOR, new EndMajorEvent(event));
    assertThat(station.office.value(MajorEvent.TYPE, event).to())
        .isEqualTo(NIGHT.plusSeconds(3_600));
    assertThat(station.refused(SUPERVISOR, new EndMajorEvent(event)))
        .isEqualTo("D5-1.2c major-event.not-going-on");
  }

  @Test
  @Keeps(D5_1_2c)
  void nobodyGivesOrTakesItsExcuseByHand() {
    Key order = station.open(Station.emergency());
    Key event = approved(OrderKind.EMERGENCY);
    ExcuseForEvent byHand = new ExcuseForEvent(order, event, Excuse.Cause.EXTREME_WEATHER, DESK);
    assertThat(station.refused(SUPERVISOR, byHand)).isEqualTo("D5-1.2c order.only-by-event");
    assertThat(station.refused(
            SUPERVISOR, new ExcuseForEvent(order, event, Excuse.Cause.ROAD_CLOSED, DESK)))
        .isEqualTo("D5-1.2c major-event.does-not-reach");
    follow();
    assertThat(station.refused(SUPERVISOR, new WithdrawExcuse(order, event)))
        .isEqualTo("D5-1.2c major-event.not-withdrawn");
  }

  @Test
  void theSameSeedDrawsTheSameSample() {
    for (int i = 0; i < 40; i++) {
      station.open(Station.emergency());
    }
    Key event = approved(OrderKind.EMERGENCY);
    follow();

    List<Key> sample = events.sample(event, "2026-02", 5);
    assertThat(sample).hasSize(5).doesNotHaveDuplicates();
    assertThat(events.sample(event, "2026-02", 5)).isEqualTo(sample);
    assertThat(events.sample(event, "2026-03", 5)).isNotEqualTo(sample);
    assertThat(events.sample(event, "2026-02", 10)).startsWith(sample.toArray(Key[]::new));
    assertThat(events.sample(event, "2026-02", 100)).hasSize(40);
  }
}
