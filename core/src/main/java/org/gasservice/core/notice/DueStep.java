package org.gasservice.core.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.gasservice.core.standard.OrgLevel;

/**
 * Something about an interruption that falls due by itself (到期事项): each once.
 *
 * @param key stable name of the step
 * @param nominalAt the moment it belongs to, also when the sweeper was down
 * @param level who is told; empty for what is noted alone
 */
public record DueStep(String key, Instant nominalAt, Sort sort, Optional<OrgLevel> level) {

  /** What fell due. */
  public enum Sort {
    /** 到点未停: should have begun. */
    START,
    /** 突发停气尚未告知 */
    TELL_SUDDEN,
    /** 超时未恢复: the announced end has come and nobody was told of another. */
    OVERRUN,
    /** 达到上报标准: lasts so long that the authority has to know. */
    REPORTABLE,
    /** 上报超时 */
    REPORT
  }

  static final Comparator<DueStep> ORDER = Comparator.comparing(DueStep::nominalAt)
      .thenComparing(DueStep::sort)
      .thenComparing(step -> step.level().map(OrgLevel::ordinal).orElse(-1));

  public DueStep {
    level = level == null ? Optional.empty() : level;
  }

  /** The key tells one step from the same about another promised end. */
  static DueStep of(Sort sort, Instant base, Instant at, Optional<OrgLevel> level) {
    return new DueStep(
        sort + "/" + base.getEpochSecond() + level.map(l -> "/" + l).orElse(""), at, sort, level);
  }
}
