package org.gasservice.core.standard;

import java.time.Duration;
import java.util.List;

/**
 * Who is told when a promise gets close, or is passed (预警与升级上报).
 *
 * @param offset from the due instant, on the clock's own calendar: negative before, zero at, positive after. A clock of working days
 *     counts the working time of its calendar
 */
public record EscalationStep(Duration offset, Kind kind, OrgLevel level) {

  /** What the step means to whom it reaches. */
  public enum Kind {
    /** 预警: still time. */
    WARNING,
    /** 升级: too late, take it over. */
    ESCALATION
  }

  public EscalationStep {
    boolean before = offset.isNegative();
    if (before != (kind == Kind.WARNING)) {
      throw InvalidStandard.of("offset", "standard.escalation-side");
    }
  }

  public static EscalationStep warning(Duration before, OrgLevel level) {
    return new EscalationStep(before.negated(), Kind.WARNING, level);
  }

  public static EscalationStep escalation(Duration after, OrgLevel level) {
    return new EscalationStep(after, Kind.ESCALATION, level);
  }

  /**
   * The ladder a policy has if it names none [D1-4.4]: a warning to the station after four fifths of the time, the station at the due
   * instant, the branch half the time later and head office the whole time later.
   *
   * @param limit on the calendar of the clock
   */
  static List<EscalationStep> ladder(Duration limit) {
    return List.of(
        warning(limit.dividedBy(5), OrgLevel.STATION),
        escalation(Duration.ZERO, OrgLevel.STATION),
        escalation(limit.dividedBy(2), OrgLevel.BRANCH),
        escalation(limit, OrgLevel.HEAD_OFFICE));
  }
}
