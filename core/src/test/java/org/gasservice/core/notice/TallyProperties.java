package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_4_15;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.standard.Keeps;

/** Whatever people try, in whatever order: every home is counted once, and none is lit that anything keeps off. */
class TallyProperties {

  private static final List<String> FLATS = List.of("F-1", "F-2", "F-3", "F-4", "F-5", "F-6");
  private static final List<String> INTERRUPTIONS = List.of("I-1", "I-2", "I-3");

  @Provide
  Arbitrary<List<Command>> tries() {
    Arbitrary<String> flat = Arbitraries.of(FLATS);
    Arbitrary<String> interruption = Arbitraries.of(INTERRUPTIONS);
    Arbitrary<Command> areas = interruption.flatMap(id -> Arbitraries.of(
        new ResupplyArea(id),
        new CloseInterruption(id),
        Estate.told(id, Announcement.What.RESUPPLY)));
    Arbitrary<Command> homes = interruption.flatMap(id -> flat.flatMap(f -> Arbitraries.of(
        new RestoreHome(f, id, GasOnCheck.ALL),
        new RestoreHome(f, id, new GasOnCheck(true, true, false, true)),
        new LeaveOff(f, id, Standing.ABSENT, Optional.of("CARD-1")),
        new LeaveOff(f, id, Standing.REFUSED, Optional.empty()),
        new ReleaseHome(f, id))));
    Arbitrary<Command> others = flat.flatMap(f -> Arbitraries.of(
        new ShutOff(f, OffReason.SAFETY),
        new LiftShutOff(f, OffReason.SAFETY, Optional.of(GasOnCheck.ALL)),
        new LiftShutOff(f, OffReason.SUDDEN_INTERRUPTION, Optional.of(GasOnCheck.ALL))));
    Arbitrary<Command> starts = Arbitraries.of(
        Estate.sudden("I-1", "R-1"), Estate.sudden("I-2", "D-1"), new StartInterruption("I-3"));
    return Arbitraries.frequencyOf(
            Tuple.of(2, starts), Tuple.of(2, areas), Tuple.of(5, homes), Tuple.of(2, others))
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  @Property(tries = 40)
  @Keeps({D10_4_15, D10_3_3b})
  void thePartsAlwaysAddUpToAllAndEachHomeAgreesWithItsLine(
      @ForAll("tries") List<Command> tries, @ForAll boolean followAtOnce) {
    try (Estate estate = new Estate()) {
      var from = Estate.MORNING.plus(Duration.ofDays(1));
      estate.office.runAll(
          Estate.plan("I-3", from, Duration.ofHours(4), "R-1", "R-2"), Estate.posted("I-3"));
      estate.office.setTime(from);
      for (Command command : tries) {
        attempt(estate, command);
        if (followAtOnce) {
          estate.follow();
        }
        known(estate).forEach(id -> addsUp(estate, id));
      }
      estate.follow();
      known(estate).forEach(id -> addsUp(estate, id));
      FLATS.forEach(flat -> agrees(estate, flat));
    }
  }

  private static void attempt(Estate estate, Command command) {
    try {
      estate.office.run(Estate.FITTER, command);
    } catch (Refusal refused) {
      assertThat(refused.code()).isNotBlank();
    }
  }

  private static List<String> known(Estate estate) {
    return INTERRUPTIONS.stream()
        .filter(id -> estate.office.has(Interruption.TYPE, Interruption.keyOf(id)))
        .toList();
  }

  private static void addsUp(Estate estate, String id) {
    Interruption interruption = estate.interruption(id);
    Map<Standing, Integer> lines = new EnumMap<>(Standing.class);
    List<String> members = estate.members(id);
    members.forEach(flat -> lines.merge(estate.line(id, flat).standing(), 1, Integer::sum));
    for (Standing standing : Standing.values()) {
      assertThat(interruption.tally().of(standing)).isEqualTo(lines.getOrDefault(standing, 0));
    }
    assertThat(interruption.tally().all())
        .isEqualTo(interruption.members())
        .isEqualTo(members.size());
    members.stream()
        .map(flat -> estate.line(id, flat))
        .filter(line -> line.standing() == Standing.ABSENT || line.standing() == Standing.REFUSED)
        .forEach(line -> assertThat(estate.order(line.order().orElseThrow()).state())
            .isEqualTo(OrderState.RECEIVED));
    if (interruption.state() == InterruptionState.CLOSED) {
      assertThat(interruption.tally().unsettled()).isZero();
    }
  }

  /** Once everything followed, home and interruption tell the same, and the reason stands exactly while an interruption keeps it. */
  private static void agrees(Estate estate, String flat) {
    if (!estate.office.has(PointOutages.TYPE, PointOutages.keyOf(flat))) {
      return;
    }
    PointOutages outages = estate.office.value(PointOutages.TYPE, PointOutages.keyOf(flat));
    for (Outage outage : outages.outages()) {
      assertThat(estate.line(outage.interruption(), flat).standing()).isEqualTo(outage.standing());
    }
    Set<OffReason> off = estate.off(flat);
    for (InterruptionKind kind : InterruptionKind.values()) {
      boolean kept = outages.outages().stream()
          .anyMatch(o -> o.kind() == kind && o.standing().keepsOff());
      assertThat(off.contains(kind.offReason())).isEqualTo(kept);
    }
    assertThat(estate.point(flat).state() == PointState.ON).isEqualTo(off.isEmpty());
  }
}
