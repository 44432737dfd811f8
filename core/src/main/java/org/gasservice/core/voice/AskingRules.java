package org.gasservice.core.voice;

import static org.gasservice.core.standard.Clauses.D10_S4;
import static org.gasservice.core.standard.Clauses.D8_2_3;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;

/** Whom we ask about what, and whose answer counts. Pure. */
final class AskingRules {

  private AskingRules() {}

  /** After the work, until somebody was reached, and never by who did it. */
  @Keeps(D10_S4)
  static FollowUpRecord called(
      ServiceOrder order, Optional<FollowUpRecord> before, FollowUpRecord.Call call) {
    requireOver(order, D10_S4);
    boolean own =
        order.progress().crew().filter(crew -> crew.includes(call.by())).isPresent();
    if (own) {
      throw refusal(D10_S4, "voice.own-work", order);
    }
    if (before.flatMap(FollowUpRecord::result).isPresent()) {
      throw refusal(D10_S4, "voice.called-already", order);
    }
    if (call.result().filter(r -> r.scores().poor() && r.further().isEmpty()).isPresent()) {
      throw refusal(D10_S4, "voice.act-on-it", order);
    }
    List<FollowUpRecord.Call> calls = before.map(FollowUpRecord::calls).orElse(List.of());
    if (calls.size() >= FollowUpRecord.MOST_CALLS) {
      throw refusal(D10_S4, "voice.called-too-often", order);
    }
    return new FollowUpRecord(
        order.key(),
        order.progress().station(),
        Stream.concat(calls.stream(), Stream.of(call)).toList());
  }

  /** Asked once the work is over. */
  static void requireOver(ServiceOrder order, String clause) {
    OrderState state = order.state();
    if (state != OrderState.FED_BACK && !state.finished()) {
      throw refusal(clause, "voice.not-over", order);
    }
  }

  /** Once, in time, and not by anybody who had a hand in the order. */
  @Keeps(D8_2_3)
  static Survey answered(Survey before, ServiceOrder order, Survey.Answer answer) {
    if (before.state() != Survey.State.OPEN) {
      throw refusal(D8_2_3, "voice.survey-closed", order);
    }
    if (!answer.at().isBefore(before.expiresAt())) {
      throw refusal(D8_2_3, "voice.survey-expired", order);
    }
    if (hadAHand(order, answer.through())) {
      throw refusal(D8_2_3, "voice.own-work", order);
    }
    return before.withState(Survey.State.ANSWERED).withAnswer(answer);
  }

  private static boolean hadAHand(ServiceOrder order, String person) {
    return order.progress().crew().filter(crew -> crew.includes(person)).isPresent()
        || order.progress().events().stream().anyMatch(event -> event.by().equals(person));
  }

  static Survey expired(Survey before, ServiceOrder order, Instant at) {
    if (before.state() != Survey.State.OPEN || at.isBefore(before.expiresAt())) {
      throw refusal(D8_2_3, "voice.survey-closed", order);
    }
    return before.withState(Survey.State.EXPIRED);
  }

  static RuleViolation refusal(String clause, String code, ServiceOrder order) {
    return new RuleViolation(clause, code, Map.of("order", order.key().toString()));
  }
}
