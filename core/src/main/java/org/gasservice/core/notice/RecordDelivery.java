package org.gasservice.core.notice;

import org.gasservice.core.command.Problems;

/**
 * Records that somebody told one home ({@code notice.record-delivery}).
 *
 * @param reference what proves it, a token: number of a message, a recording, digest of a photo
 */
public record RecordDelivery(
    String interruption, String point, NoticeChannel channel, String reference)
    implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.token("point", point);
    problems.token("reference", reference);
  }
}
