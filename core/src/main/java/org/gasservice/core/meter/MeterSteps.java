package org.gasservice.core.meter;

import java.math.BigDecimal;
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

  /** With the usual settings. */
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
   * Old meter out, new one in, at one instant (换表): the closing reading of the one and the opening reading of the other are recorded together, and what
   * was left on a prepaid one is made up on the other.
   *
   * @param custody who keeps the old one
   * @param makeUp gas left on the old one, in m³
   * @return the new meter
   * @throws RuleViolation [D7-3.5] when the old one does not hang there, shows less than before, or is the new one; [A7] when what is made up is not
   *     what is left
   */
  @Keeps({Clauses.D7_3_5, Clauses.A7})
  public Key exchange(
      Draft draft,
      RemoveMeter old,
      Meter.Custody custody,
      InstallMeter next,
      Optional<BigDecimal> makeUp) {
    if (old.number().equals(next.number())) {
      throw new RuleViolation(Clauses.D7_3_5, "meter.same-meter", Map.of("meter", next.number()));
    }
    Key taken = meters.remove(old, Optional.of(custody), draft);
    Key hung = meters.install(next, draft);
    PrepaidHandlers.makeUp(
        draft,
        draft.require(Meter.TYPE, taken).value(),
        draft.require(Meter.TYPE, hung).value(),
        makeUp);
    return hung;
  }

  /** Writes gas that was bought to a prepaid meter, in the commit that takes the money. */
  public Key load(Draft draft, LoadVolume command) {
    return PrepaidHandlers.load(command, draft);
  }

  /** Takes gas that was bought off the meter again, in the commit that gives the money back. */
  public Key takeBack(Draft draft, TakeBackLoading command) {
    return PrepaidHandlers.takeBack(command, draft);
  }
}
