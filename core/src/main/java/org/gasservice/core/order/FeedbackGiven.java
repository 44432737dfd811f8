package org.gasservice.core.order;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.privacy.GoesWithPerson;

/**
 * How the customer learned the result (反馈) [D6-8.4].
 *
 * @param reference of the signature, recording or message
 * @param attempts when somebody tried, if nobody was reached
 */
public record FeedbackGiven(
    How how,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> reference,
    List<Instant> attempts) {

  /** Ways it may end. */
  public enum How {
    /** 现场签字 */
    SIGNED,
    /** 已告知 */
    TOLD,
    /** 多次联系未果: after three attempts at different times of day. */
    NOT_REACHED
  }

  public FeedbackGiven {
    reference = Given.optional(reference);
    attempts = Given.list(attempts);
  }
}
