package org.gasservice.core.inspection;

import java.util.Optional;

/**
 * What a user is told to put right (隐患整改通知单, form F10); the deadline is the hazard's.
 *
 * @param number a token
 * @param basis in law, by name
 */
public record RectificationNotice(String number, String basis, Optional<Serving> serving) {

  public RectificationNotice {
    serving = serving == null ? Optional.empty() : serving;
  }

  RectificationNotice served(Serving how) {
    return new RectificationNotice(number, basis, Optional.of(how));
  }
}
