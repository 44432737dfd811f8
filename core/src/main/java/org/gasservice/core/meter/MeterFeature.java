package org.gasservice.core.meter;

import java.time.ZoneId;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.standard.Clauses;

/** Meters as a feature. */
public final class MeterFeature {

  private MeterFeature() {}

  /** @param zone the company's: a meter is hung on one of its days */
  public static Feature create(ZoneId zone) {
    MeterHandlers meters = new MeterHandlers(zone);
    return Feature.named("meter")
        .type(Meter.TYPE)
        .command(CommandType.within(
            "meter.install", InstallMeter.class, Meter.TYPE, InstallMeter::point, meters::install))
        .command(CommandType.within(
            "meter.remove", RemoveMeter.class, Meter.TYPE, RemoveMeter::point, meters::remove))
        .guard(new Guard<>("customer.transfer", TransferAccount.class, MeterHandlers::agreed))
        .guard(new Guard<>("customer.light-point", LightPoint.class, meters::requireMeter))
        .unique(Meter.TYPE, Meter.IN_USE, Clauses.D7_3_5, "meter.number-in-use")
        .messages(MeterFeature.class)
        .build();
  }
}
