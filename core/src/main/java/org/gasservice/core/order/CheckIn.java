package org.gasservice.core.order;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.GoesWithPerson;

/**
 * Evidence of being there (到场凭证).
 *
 * @param reference digest or number of the evidence: of the photo, the scan, the recording
 */
public record CheckIn(
    Method method,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> reference) {

  /** How it is shown. */
  public enum Method {
    DEVICE_POSITION,
    DOOR_PHOTO,
    CODE_AT_THE_PLACE,
    RADIO_CALL,
    CUSTOMER_CONFIRMED
  }

  public CheckIn {
    reference = Given.optional(reference);
  }

  public static CheckIn by(Method method) {
    return new CheckIn(method, Optional.empty());
  }

  void check(Problems problems) {
    reference.ifPresent(text -> problems.token("checkIn.reference", text));
  }
}
