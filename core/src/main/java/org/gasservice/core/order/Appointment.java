package org.gasservice.core.order;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.gasservice.core.privacy.GoesWithPerson;

/**
 * An agreed window (预约).
 *
 * @param bookedAt when it was agreed; before the original due instant it takes the place of the arrival promise
 * @param movedByCompany the company changed the window before: a missed appointment (爽约), and the earlier window stays the promise
 */
public record Appointment(
    Instant from, Instant to, Consent consent, Instant bookedAt, boolean movedByCompany) {

  /**
   * The customer's recorded agreement.
   *
   * @param reference number of the call recording, message or signature; a token
   */
  public record Consent(
      How how, @JsonSerialize(using = GoesWithPerson.class) String reference) {}

  /** How the customer agreed. */
  public enum How {
    CALL_RECORDED,
    MESSAGE,
    SIGNATURE
  }
}
