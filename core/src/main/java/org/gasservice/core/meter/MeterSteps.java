package org.gasservice.core.meter;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Hanging and taking away meters as steps other features put into a commit of their own, at the root of the point. */
public final class MeterSteps {

  private final MeterHandlers meters;

  /** @param zone the company's: a meter is hung on one of its days */
  public MeterSteps(ZoneId zone) {
    this(MeterSettings.in(zone));
  }

  public MeterSteps(MeterSettings settings) {
    this.meters = new MeterHandlers(settings);
  }

  /** Takes the meter of a number away. */
  public Key remove(Draft draft, RemoveMeter command) {
    return meters.remove(command, draft);
  }

  /**
   * Old meter out, new one in, at one instant (换表): the closing reading of the one and the opening reading of the other are recorded together.
   *
   * @param custody who keeps the old one
   * @return the new meter
   * @throws RuleViolation [D7-3.5] when the old one does not hang there, or the new one is the old one
   */
  @Keeps(Clauses.D7_3_5)
  public Key exchange(Draft draft, RemoveMeter old, Meter.Custody custody, InstallMeter next) {
    if (old.number().equals(next.number())) {
      throw new RuleViolation(Clauses.D7_3_5, "meter.same-meter", Map.of("meter", next.number()));
    }
    meters.remove(old, Optional.of(custody), draft);
    return meters.install(next, draft);
  }
}
