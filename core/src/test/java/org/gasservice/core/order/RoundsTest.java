package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.standard.Clauses.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done and comes back, and what nobody opened the door for. */
class RoundsTest {

  private final Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private Key closedRepair() {
    Key key = station.repairBegun();
    station.run(LEAD, FinishWork.of(key, "done"));
    station.run(DESK, GiveFeedback.of(key, FeedbackGiven.How.TOLD, "R-1"));
    station.run(DESK, new CloseOrder(key, ClosingMode.SOLVED));
    return key;
  }

  private ServiceOrder reopen(Key key) {
    return station.run(DESK, new ReopenOrder(key, Personal.of("again")));
  }

  @Test
  @Keeps({D10_2_5a, D10_4_15})
  void aRepairThatComesBackHasItsOwnFourHoursAndTheFirstOutcomeStays() {
    Key key = closedRepair();
    station.office.wait(Duration.ofDays(3));
    ServiceOrder again = reopen(key);
    OrderClock now = station.clock(key, Milestone.REPAIRED);
    assertThat(now.round()).isEqualTo(2);
    assertThat(now.due()).contains(station.office.now().plus(Duration.ofHours(4)));
    assertThat(now.state().outcome()).isEmpty();
    assertThat(again.progress().nextActionAt()).isPresent();
    assertThat(station.clocks.of(again))
        .filteredOn(clock -> clock.round() == 1)
        .filteredOn(clock -> clock.milestone().equals(Milestone.REPAIRED))
        .singleElement()
        .satisfies(first -> assertThat(first.state().outcome()).contains(Outcome.MET));

    Instant due = now.due().orElseThrow();
    station.office.setTime(due);
    station.sweeper.sweep(100);
    assertThat(station.order(key).progress().fired()).isNotEmpty();
  }

  @Test
  @Keeps({D10_2_5a, D10_4_15})
  void callingOffAndTakingUpAgainWinsNoTime() {
    Key key = station.acceptedRepair();
    Instant due = station.clock(key, Milestone.REPAIRED).due().orElseThrow();
    station.run(DESK, CancelOrder.byCustomer(key, "by mistake"));
    assertThat(station.clock(key, Milestone.REPAIRED).state().outcome())
        .contains(Outcome.CANCELLED);
    station.office.wait(Duration.ofHours(2));
    reopen(key);
    assertThat(station.clock(key, Milestone.REPAIRED).due()).contains(due);
    assertThat(station.clock(key, Milestone.REPAIRED).state().outcome()).isEmpty();
  }

  @Test
  @Keeps({D10_2_5a, D10_2_6})
  void theRepairClockStandsStillFromAClosedDoorToTheNextVisit() {
    Key key = station.repairOnSite();
    Instant due = station.clock(key, Milestone.REPAIRED).due().orElseThrow();
    Instant left = station.office.now().plus(Duration.ofMinutes(1));
    NoAccess proof = new NoAccess(left, "aa11", List.of(left, left), 16, "CARD-1");
    station.run(LEAD, RecordVisit.nobodyOpened(key, proof));
    station.office.wait(Duration.ofHours(30));
    station.goOut(key);
    Duration away = Duration.between(left, station.office.now());
    assertThat(station.clock(key, Milestone.REPAIRED).due()).contains(due.plus(away));
  }

  @Test
  @Keeps(D10_2_5a)
  void aDoorNobodyTriesAgainStopsTheClockForThreeDaysAtMost() {
    Key key = station.repairOnSite();
    Instant due = station.clock(key, Milestone.REPAIRED).due().orElseThrow();
    Instant left = station.office.now().plus(Duration.ofMinutes(1));
    station.run(
        LEAD,
        RecordVisit.nobodyOpened(
            key, new NoAccess(left, "aa11", List.of(left, left), 16, "CARD-1")));
    assertThat(station.clock(key, Milestone.REPAIRED).due())
        .contains(due.plus(Duration.ofHours(72)));
  }

  @Test
  void whatWentWrongOnOurSideStopsNoClock() {
    Key key = station.repairOnSite();
    Instant due = station.clock(key, Milestone.REPAIRED).due().orElseThrow();
    station.run(LEAD, RecordVisit.of(key, VisitOutcome.PARTS_NEEDED));
    assertThat(station.clock(key, Milestone.REPAIRED).due()).contains(due);
  }
}
