package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.NIGHT;
import static org.gasservice.core.standard.Clauses.D1_4_4;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.sla.Sweeper.Swept;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweeperTest {

  private final Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private List<FiredStep> fired(Key key) {
    return station.order(key).progress().fired();
  }

  private Swept sweepAt(Instant moment) {
    station.office.setTime(moment);
    return station.sweeper.sweep(1_000);
  }

  private static List<FiredStep> about(Milestone milestone, List<FiredStep> steps) {
    return steps.stream()
        .filter(step -> step.milestone().filter(milestone::equals).isPresent())
        .toList();
  }

  @Test
  @Keeps(D1_4_4)
  void afterTwoHoursOfStandstillEachStepFiresOnceWithItsOwnMomentInOrder() {
    Key key = station.open(Station.emergency());
    Swept swept = sweepAt(NIGHT.plus(Duration.ofHours(2)));

    assertThat(swept).isEqualTo(new Swept(1, 0, false));
    List<FiredStep> leaving = about(Milestone.DEPARTED, fired(key));
    assertThat(leaving).isSortedAccordingTo(FiredStep.ORDER);
    assertThat(leaving)
        .filteredOn(step -> step.sort() == FiredStep.Sort.ESCALATION)
        .extracting(step -> step.level().orElseThrow())
        .containsExactly(OrgLevel.STATION, OrgLevel.BRANCH, OrgLevel.HEAD_OFFICE);
    assertThat(leaving)
        .filteredOn(step -> step.sort() == FiredStep.Sort.OVERDUE)
        .singleElement()
        .extracting(FiredStep::nominalAt)
        .isEqualTo(NIGHT.plus(Duration.ofMinutes(5)));
    assertThat(fired(key)).isSortedAccordingTo(FiredStep.ORDER);
    assertThat(sweepAt(NIGHT.plus(Duration.ofHours(3)))).isEqualTo(new Swept(0, 0, false));
    assertThat(new HashSet<>(fired(key))).hasSameSizeAs(fired(key));
  }

  @Test
  void sweepingOftenFiresWhatSweepingOnceFires() {
    Key often = station.open(Station.emergency());
    for (int minute = 0; minute <= 120; minute++) {
      sweepAt(NIGHT.plus(Duration.ofMinutes(minute)));
    }
    List<FiredStep> piecemeal = fired(often);

    Key once = station.open(Station.emergency().reportedAt(NIGHT));
    sweepAt(NIGHT.plus(Duration.ofHours(2)));
    assertThat(fired(once)).containsExactlyInAnyOrderElementsOf(piecemeal);
  }

  @Test
  void atTheDueInstantItselfNothingIsOverdue() {
    Key key = station.open(Station.emergency());
    sweepAt(NIGHT.plus(Duration.ofMinutes(5)));
    assertThat(fired(key)).allMatch(step -> step.sort() == FiredStep.Sort.WARNING);
    sweepAt(NIGHT.plus(Duration.ofMinutes(5)).plusNanos(1_000));
    assertThat(fired(key)).anyMatch(step -> step.sort() == FiredStep.Sort.OVERDUE);
  }

  @Test
  void whatWasMetInTimeIsNotEscalated() {
    Key key = station.open(Station.emergency());
    station.run(DESK, DispatchOrder.of(key, LEAD));
    station.run(LEAD, Depart.of(key));
    sweepAt(NIGHT.plus(Duration.ofHours(1)));
    assertThat(about(Milestone.DEPARTED, fired(key))).isEmpty();
    assertThat(about(Milestone.ARRIVED, fired(key))).isNotEmpty();
  }

  @Test
  void theJournalSaysWhatWasGivenOut() {
    Key key = station.open(Station.emergency());
    sweepAt(NIGHT.plus(Duration.ofHours(2)));
    List<Entry> journal = station.office.storage().history("service_order", key, 1, 10);
    assertThat(journal).singleElement().satisfies(entry -> {
      assertThat(entry.command()).isEqualTo("order.fire-due");
      assertThat(entry.actor()).isEqualTo(Sweeper.ACTOR.id());
      assertThat(
              new String(entry.trace().orElseThrow().payload().toArray(), StandardCharsets.UTF_8))
          .contains("ESCALATION", "HEAD_OFFICE");
    });
  }

  @Test
  void nobodyEscalatesWhatIsNotDue() {
    Key key = station.open(Station.emergency());
    assertThat(station.refused(DESK, new FireDue(key, List.of(FiredStep.nextContact(1, NIGHT)))))
        .isEqualTo("D1-4.4 order.not-due");
  }

  @Test
  void aSuspensionEndsByItselfWhenTheNextContactHasCome() {
    Key key = station.acceptedRepair();
    Instant contact = NIGHT.plus(Duration.ofHours(30));
    station.run(DESK, SuspendOrder.until(key, SuspensionReason.WAIT_CUSTOMER, contact));
    sweepAt(contact.minusSeconds(1));
    assertThat(station.order(key).state()).isEqualTo(OrderState.SUSPENDED);
    sweepAt(contact.plus(Duration.ofHours(2)));
    assertThat(station.order(key).state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(station.order(key).progress().suspensions().get(0).until()).contains(contact);
  }

  @Test
  void twoSweepersAtOnceFireEachStepOnce() throws Exception {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      keys.add(station.open(Station.emergency()));
    }
    station.office.setTime(NIGHT.plus(Duration.ofHours(2)));
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Swept>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(pool.submit(() -> {
          start.await();
          return station.sweeper.sweep(1_000);
        }));
      }
      int done = 0;
      for (Future<Swept> one : both) {
        done += one.get().done();
      }
      assertThat(done).isEqualTo(keys.size());
    } finally {
      pool.shutdownNow();
    }
    for (Key key : keys) {
      assertThat(station.office.storage().history("service_order", key, 0, 10)).hasSize(2);
    }
  }

  @Test
  void sharesDivideTheRootsWithoutGapOrOverlap() {
    for (int i = 0; i < 30; i++) {
      station.open(Station.emergency());
    }
    station.office.setTime(NIGHT.plus(Duration.ofHours(2)));
    Set<Integer> sizes = new HashSet<>();
    int done = 0;
    for (int share = 0; share < 3; share++) {
      Swept swept = station.sweeper.sweep(station.office.now(), share, 3, 1_000);
      sizes.add(swept.done());
      done += swept.done();
    }
    assertThat(done).isEqualTo(30);
    assertThat(sizes).doesNotContain(0);
  }

  @Test
  void aLimitIsKeptAndSaysThatThereIsMore() {
    for (int i = 0; i < 5; i++) {
      station.open(Station.emergency());
    }
    station.office.setTime(NIGHT.plus(Duration.ofHours(2)));
    assertThat(station.sweeper.sweep(3)).isEqualTo(new Swept(3, 0, true));
    assertThat(station.sweeper.sweep(3)).isEqualTo(new Swept(2, 0, false));
  }

  @Test
  void allOrdersOfARootGoTogether() {
    Key one = station.open(Station.emergency().root("INC-1"));
    Key two = station.open(Station.emergency().root("INC-1"));
    assertThat(sweepAt(NIGHT.plus(Duration.ofHours(2)))).isEqualTo(new Swept(2, 0, false));
    assertThat(fired(one)).isEqualTo(fired(two)).isNotEmpty();
  }
}
