package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;

/**
 * Who complains and what they said (投诉人及内容). All but the channel may be missing; shown to nobody who has not to know [D8-1.6b].
 *
 * @param name as they gave it; absent when they complain anonymously
 * @param phone where to reach them
 * @param replyTo where else: an address, a mailbox
 * @param caller digest of the phone
 * @param said in their words, at most {@value Words#LONGEST} characters
 * @param length how many characters there were
 * @param accuses whom they mean, as they say it
 */
public record Source(
    Channel channel,
    Optional<Personal> name,
    Optional<Personal> phone,
    Optional<Personal> replyTo,
    Optional<String> caller,
    Personal said,
    int length,
    Optional<Personal> accuses) {

  public Source {
    name = name == null ? Optional.empty() : name;
    phone = phone == null ? Optional.empty() : phone;
    replyTo = replyTo == null ? Optional.empty() : replyTo;
    caller = caller == null ? Optional.empty() : caller;
    accuses = accuses == null ? Optional.empty() : accuses;
  }

  /** Whether they can be told anything. */
  public boolean reachable() {
    return phone.isPresent() || replyTo.isPresent();
  }

  /** Whether somebody spoke with them as it was taken. */
  boolean spokenWith() {
    return channel == Channel.CALL || channel == Channel.DESK;
  }

  /** What is kept when nobody may be found by it any more. */
  Source unnamed() {
    return new Source(channel, name, phone, replyTo, Optional.empty(), said, length, accuses);
  }
}
