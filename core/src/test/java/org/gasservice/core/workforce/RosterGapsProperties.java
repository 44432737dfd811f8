package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D3_11;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.RosterGaps.Gap;

@Keeps(D3_11)
class RosterGapsProperties {

  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final int HOURS = 48;

  private static Instant hour(long hours) {
    return START.plus(Duration.ofHours(hours));
  }

  @Provide
  Arbitrary<List<DutyShift>> shifts() {
    Arbitrary<DutyShift> shift = Combinators.combine(
            Arbitraries.integers().between(-5, HOURS), Arbitraries.integers().between(1, 12))
        .as((from, length) -> new DutyShift("E-1", hour(from), hour(from + length)));
    return shift.list().ofMaxSize(20);
  }

  @Property
  void anHourIsInAGapExactlyWhenNoShiftCoversIt(@ForAll("shifts") List<DutyShift> shifts) {
    List<Gap> gaps = RosterGaps.find(START, hour(HOURS), shifts);

    LongStream.range(0, HOURS)
        .mapToObj(RosterGapsProperties::hour)
        .forEach(moment -> assertThat(
                gaps.stream().anyMatch(g -> !moment.isBefore(g.from()) && moment.isBefore(g.to())))
            .isEqualTo(shifts.stream().noneMatch(s -> s.covers(moment))));
    assertThat(gaps).allMatch(g -> g.from().isBefore(g.to()));
  }

  @Example
  void aShiftThatEndsWhenTheNextBeginsLeavesNoGap() {
    List<DutyShift> threeShifts = List.of(
        new DutyShift("E-3", hour(16), hour(24)),
        new DutyShift("E-1", hour(0), hour(8)),
        new DutyShift("E-2", hour(8), hour(16)));

    assertThat(RosterGaps.find(START, hour(24), threeShifts)).isEmpty();
    assertThat(RosterGaps.find(START, hour(25), threeShifts))
        .containsExactly(new Gap(hour(24), hour(25)));
  }
}
