package org.gasservice.core.meter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** Meters as a feature. */
public final class MeterFeature {

  private MeterFeature() {}

  /** With the usual settings. */
  public static Feature create(ZoneId zone) {
    return create(MeterSettings.in(zone));
  }

  public static Feature create(MeterSettings settings) {
    MeterHandlers meters = new MeterHandlers(settings);
    ReadingHandlers readings = meters.readings();
    return Feature.named("meter")
        .type(Meter.TYPE)
        .type(MeterRegister.TYPE)
        .type(Reading.TYPE)
        .command(CommandType.within(
            "meter.install", InstallMeter.class, Meter.TYPE, InstallMeter::point, meters::install))
        .command(CommandType.within(
            "meter.remove", RemoveMeter.class, Meter.TYPE, RemoveMeter::point, meters::remove))
        .command(CommandType.within(
            "meter.record-reading",
            RecordReading.class,
            Reading.TYPE,
            RecordReading::point,
            readings::record))
        .command(CommandType.within(
            "meter.estimate",
            EstimateReading.class,
            Reading.TYPE,
            EstimateReading::point,
            readings::estimate))
        .command(CommandType.within(
            "meter.substitute",
            SubstituteReading.class,
            Reading.TYPE,
            SubstituteReading::point,
            readings::substitute))
        .command(CommandType.within(
            "meter.decide-reading",
            DecideReading.class,
            Reading.TYPE,
            DecideReading::point,
            readings::decide))
        .command(CommandType.within(
            "meter.record-agreed",
            RecordAgreed.class,
            Reading.TYPE,
            RecordAgreed::point,
            readings::agreed))
        .guard(new Guard<>("customer.transfer", TransferAccount.class, meters::agreed))
        .guard(new Guard<>("customer.light-point", LightPoint.class, meters::requireMeter))
        .followUp(new FollowUp(
            "meter.agreed-at-transfer",
            Set.of("customer.transfer"),
            Set.of("meter.record-agreed"),
            MeterFeature::agreed))
        .unique(Meter.TYPE, Meter.IN_USE, Clauses.D7_3_5, "meter.number-in-use")
        .messages(MeterFeature.class)
        .build();
  }

  private static FollowUp.Plan agreed(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    TransferAccount transfer = trigger.as(TransferAccount.class);
    return transfer
        .reading()
        .map(reading -> FollowUp.Plan.of(List.of(FollowUp.Derived.of(
            new Key(transfer.point(), "agreed"), new RecordAgreed(transfer.point(), reading)))))
        .orElse(FollowUp.Plan.NOTHING);
  }
}
