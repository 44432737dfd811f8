package org.gasservice.core.notice;

import com.google.common.collect.Sets;
import java.util.Set;
import org.gasservice.core.command.Problems;

/**
 * Publishes the notice of a planned interruption ({@code notice.publish}); the lead time counts from here [D10-2.4].
 *
 * @param channels how; posted or in the media at least
 */
public record PublishNotice(String interruption, Set<NoticeChannel> channels)
    implements InterruptionCommand {

  public PublishNotice {
    channels = channels == null ? Set.of() : Sets.immutableEnumSet(channels);
  }

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.require(
        channels.stream().anyMatch(NoticeChannel::publication), "channels", "notice.not-public");
  }
}
