package org.gasservice.core.notice;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Problems;

/**
 * Records that people were told of a change ({@code notice.announce}): moved, lasting longer, sudden, gas back, cancelled.
 *
 * @param what anything but the first notice
 * @param until when gas is expected back; needed for an overrun, possible for a sudden one
 */
public record Announce(
    String interruption,
    Announcement.What what,
    Set<NoticeChannel> channels,
    Optional<Instant> until)
    implements InterruptionCommand {

  public Announce {
    until = until == null ? Optional.empty() : until;
    channels = channels == null ? Set.of() : Sets.immutableEnumSet(channels);
  }

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.require(what != Announcement.What.NOTICE, "what", "notice.publish-it");
    problems.require(!channels.isEmpty(), "channels", "problem.missing");
    problems.require(
        until.isPresent() || what != Announcement.What.OVERRUN, "until", "problem.missing");
    problems.require(
        until.isEmpty() || what == Announcement.What.OVERRUN || what == Announcement.What.SUDDEN,
        "until",
        "problem.value");
  }
}
