package org.gasservice.core.order;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.GoesWithPerson;
import org.immutables.value.Value;

/**
 * Proof that somebody came and nobody opened (到访不遇凭证).
 *
 * @param at when the waiting ended
 * @param doorPhotoDigest digest of a photo of the door, hexadecimal
 * @param calls when the customer was called: at least two attempts
 * @param waitedMinutes how long somebody waited
 * @param cardNumber number of the card left at the door (到访不遇卡)
 */
@Value.Builder
public record NoAccess(
    Instant at,
    @JsonSerialize(using = GoesWithPerson.class) String doorPhotoDigest,
    List<Instant> calls,
    int waitedMinutes,
    @JsonSerialize(using = GoesWithPerson.class) String cardNumber)
    implements WithNoAccess {

  /** Attempts to call before somebody may leave. */
  public static final int FEWEST_CALLS = 2;

  static final int MOST_CALLS = 3;

  public NoAccess {
    calls = Given.list(calls);
  }

  public static NoAccessBuilder builder() {
    return new NoAccessBuilder();
  }

  /** Checks its form, as part of a command. */
  public void check(Problems problems) {
    problems.token("noAccess.doorPhotoDigest", doorPhotoDigest);
    problems.token("noAccess.cardNumber", cardNumber);
    problems.require(
        calls.size() >= FEWEST_CALLS && calls.size() <= MOST_CALLS,
        "noAccess.calls",
        "order.two-calls");
    problems.require(waitedMinutes >= 0, "noAccess.waitedMinutes", "problem.range");
    problems.require(
        calls.stream().noneMatch(call -> call.isAfter(at)), "noAccess.calls", "problem.order");
  }
}
