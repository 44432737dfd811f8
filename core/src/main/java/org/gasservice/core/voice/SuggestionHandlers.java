package org.gasservice.core.voice;

import static org.gasservice.core.standard.Clauses.D2_2_8;
import static org.gasservice.core.standard.Clauses.D8_2_6;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Takes suggestions, and brings each to an answer. */
final class SuggestionHandlers {

  private SuggestionHandlers() {}

  @Keeps(D2_2_8)
  static Key take(TakeSuggestion command, Draft draft) {
    Suggestion suggestion = Suggestion.builder()
        .id(draft.root())
        .channel(command.channel())
        .name(command.name())
        .phone(command.phone())
        .caller(command.phone().map(draft::tokenOf))
        .said(command.said())
        .receivedAt(draft.occurredAt())
        .takenBy(draft.actor().id())
        .build();
    Key key = Suggestion.keyOf(suggestion.id());
    return draft.insert(Suggestion.TYPE, key, suggestion).key();
  }

  @Keeps(D8_2_6)
  static Key assess(AssessSuggestion command, Draft draft) {
    return change(draft, command.suggestion(), before -> {
      if (before.assessment().isPresent()) {
        throw refusal("voice.assessed-already", before);
      }
      return before.withAssessment(new Suggestion.Assessment(
          draft.occurredAt(), draft.actor().id(), command.feasible(), command.text()));
    });
  }

  /** Nothing is adopted or declined unread. */
  @Keeps(D8_2_6)
  static Key decide(DecideSuggestion command, Draft draft) {
    return change(draft, command.suggestion(), before -> {
      if (before.assessment().isEmpty()) {
        throw refusal("voice.assess-first", before);
      }
      if (before.decision().isPresent()) {
        throw refusal("voice.decided-already", before);
      }
      return before.withDecision(new Suggestion.Decision(
          draft.occurredAt(),
          draft.actor().id(),
          command.adopted(),
          command.reason(),
          command.measure()));
    });
  }

  /** Whoever left a number hears what became of it. */
  @Keeps(D8_2_6)
  static Key answer(AnswerSuggestion command, Draft draft) {
    return change(draft, command.suggestion(), before -> {
      if (before.decision().isEmpty()) {
        throw refusal("voice.decide-first", before);
      }
      if (!before.open()) {
        throw refusal("voice.answered-already", before);
      }
      if (command.how().isEmpty() && before.phone().isPresent()) {
        throw refusal("voice.tell-them", before);
      }
      return before.withAnswer(
          new Suggestion.Answer(draft.occurredAt(), draft.actor().id(), command.how()));
    });
  }

  private static Key change(Draft draft, String id, UnaryOperator<Suggestion> rule) {
    Held<Suggestion> before = draft.require(Suggestion.TYPE, Suggestion.keyOf(id));
    return draft.update(Suggestion.TYPE, before, rule.apply(before.value())).key();
  }

  private static RuleViolation refusal(String code, Suggestion suggestion) {
    return new RuleViolation(D8_2_6, code, Map.of("suggestion", suggestion.id()));
  }
}
