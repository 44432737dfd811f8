package org.gasservice.core.inspection;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.core.privacy.Personal;

/**
 * How a notice reached the user (送达).
 *
 * @param by staff number of who served it
 * @param reference what proves it: the signature, the photo of the posting, the record; a token
 * @param witness who saw that it was refused
 */
public record Serving(
    Method method,
    Instant at,
    String by,
    @JsonSerialize(using = GoesWithPerson.class) String reference,
    Optional<Personal> witness) {

  /** Ways to serve a notice. */
  public enum Method {
    /** 签收 */
    SIGNED,
    /** 拒签，有见证人 */
    REFUSED_WITNESSED,
    /** 张贴送达: posted at the door, with a photo. */
    POSTED
  }

  public Serving {
    witness = witness == null ? Optional.empty() : witness;
  }
}
