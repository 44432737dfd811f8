package org.gasservice.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * The customer learns the result ({@code order.feed-back}) [D1-2.3, D6-8.4].
 *
 * @param reference of signature, recording or message; needed unless nobody was reached
 * @param attempts when somebody tried in vain: three times of day
 */
public record GiveFeedback(
    Key order, FeedbackGiven.How how, Optional<String> reference, List<Instant> attempts)
    implements OrderCommand {

  public GiveFeedback {
    reference = Given.optional(reference);
    attempts = Given.list(attempts);
  }

  public static GiveFeedback of(Key order, FeedbackGiven.How how, String reference) {
    return new GiveFeedback(order, how, Optional.of(reference), List.of());
  }

  public static GiveFeedback notReached(Key order, List<Instant> attempts) {
    return new GiveFeedback(order, FeedbackGiven.How.NOT_REACHED, Optional.empty(), attempts);
  }

  @Override
  public void check(Problems problems) {
    boolean reached = how != FeedbackGiven.How.NOT_REACHED;
    problems.require(!reached || reference.isPresent(), "reference", "problem.missing");
    reference.ifPresent(number -> problems.token("reference", number));
    problems.require(attempts.size() <= 6, "attempts", "order.too-many");
  }
}
