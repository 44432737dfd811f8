package org.gasservice.core.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.Register;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.meter.RemoveMeter;
import org.immutables.value.Value;

/**
 * Two meters exchanged at one instant (换表), and who keeps the old one (旧表保管) until nobody can ask for it any more.
 *
 * @param oldNumber the meter taken away
 * @param closingReading what it showed, in m³
 * @param newNumber the meter hung instead
 * @param openingReading what that showed, in m³
 * @param keptAt where the old meter is kept, a token
 * @param keptThrough last day it is kept
 * @param makeUp gas still on a card meter, made up in volume at no price (补气), in m³
 */
@Value.Builder
public record MeterSwap(
    String oldNumber,
    BigDecimal closingReading,
    String newNumber,
    MeteringKind kind,
    int digits,
    BigDecimal openingReading,
    LocalDate verifiedThrough,
    String keptAt,
    LocalDate keptThrough,
    Optional<BigDecimal> makeUp)
    implements WithMeterSwap {

  public MeterSwap {
    makeUp = Given.optional(makeUp);
  }

  public static MeterSwapBuilder builder() {
    return new MeterSwapBuilder();
  }

  RemoveMeter out(String point) {
    return new RemoveMeter(point, oldNumber, closingReading);
  }

  Meter.Custody custody() {
    return new Meter.Custody(keptAt, keptThrough);
  }

  InstallMeter in(String point) {
    return InstallMeter.builder()
        .point(point)
        .number(newNumber)
        .kind(kind)
        .digits(digits)
        .startReading(openingReading)
        .verifiedThrough(verifiedThrough)
        .build();
  }

  void check(Problems problems) {
    problems.token("proof.swap.keptAt", keptAt);
    makeUp.ifPresent(volume -> Register.check(problems, "proof.swap.makeUp", volume));
    out("point").check(problems);
    in("point").check(problems);
  }
}
