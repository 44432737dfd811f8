package org.gasservice.core.inspection;

import java.time.Instant;
import java.util.Comparator;
import org.gasservice.core.standard.OrgLevel;

/**
 * Something about a hazard that falls due by itself (到期事项): each once.
 *
 * @param key stable name of the step
 * @param nominalAt the moment it belongs to, also when the sweeper was down
 * @param level who is told
 */
public record HazardStep(String key, Instant nominalAt, Sort sort, OrgLevel level) {

  /** What fell due. */
  public enum Sort {
    /** 停气未落实: the ordered shut-off is not done. */
    SHUT_OFF,
    /** 通知未送达: the user was not told. */
    SERVE,
    /** 整改到期: time to look again. */
    RECHECK,
    /** 复气超时: gas did not come back. */
    RESTORE
  }

  static final Comparator<HazardStep> ORDER = Comparator.comparing(HazardStep::nominalAt)
      .thenComparing(HazardStep::sort)
      .thenComparing(HazardStep::level);

  /** The key tells one step from the same about another deadline. */
  static HazardStep of(Sort sort, Instant base, Instant at, OrgLevel level) {
    return new HazardStep(sort.name() + "/" + base.getEpochSecond() + "/" + level, at, sort, level);
  }
}
