package org.gasservice.core.sla;

import java.time.Duration;

/**
 * From when an event counts as recorded late (补录). Events that would help the company then need a reason, and above the second limit a
 * supervisor.
 *
 * @param late zero or more; default 15 minutes <em>(config)</em>
 * @param supervisor not less than {@code late}; default 24 hours <em>(config)</em>
 */
public record LateRule(Duration late, Duration supervisor) {

  public static final LateRule DEFAULT = new LateRule(Duration.ofMinutes(15), Duration.ofHours(24));

  /** @throws SlaRefusal BAD_LATENESS */
  public LateRule {
    if (late.isNegative() || supervisor.compareTo(late) < 0) {
      throw new SlaRefusal(SlaRefusal.Problem.BAD_LATENESS);
    }
  }
}
