package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;

/**
 * What the complainant was answered (答复).
 *
 * @param how absent when nobody can be reached, and it lies on file for whoever asks
 */
public record Reply(Instant at, String by, Personal text, Optional<Channel> how) {

  public Reply {
    how = how == null ? Optional.empty() : how;
  }
}
