package org.gasservice.core.notice;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That people were told something about an interruption (停气公告、通知).
 *
 * @param by staff number of who answers for it
 * @param begin begin as told
 * @param until end as told; absent where nobody could say
 */
public record Announcement(
    What what,
    Instant at,
    String by,
    Set<NoticeChannel> channels,
    Instant begin,
    Optional<Instant> until) {

  /** What was told. */
  public enum What {
    /** 停气公告: the notice of a planned one; the lead time counts from here. */
    NOTICE,
    /** 改期通知: begins later than said, or ends at another time. */
    MOVED,
    /** 突发停气通知 */
    SUDDEN,
    /** 延时通知: it will last longer than said. */
    OVERRUN,
    /** 恢复供气通知 */
    RESUPPLY,
    /** 取消通知 */
    CANCELLED
  }

  public Announcement {
    channels = channels == null ? Set.of() : Sets.immutableEnumSet(channels);
    until = until == null ? Optional.empty() : until;
  }
}
