package org.gasservice.core.voice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Asking one person about one order (满意度调查). There is one for each order and person: coming back makes no second. Lies in the root of the order.
 *
 * @param asked digest of the number that was asked
 * @param phone the number
 * @param station that did the work
 * @param draw the drawing that picked it
 * @param expiresAt from then on no answer is taken
 * @param answer what they think
 */
@Value.Builder
public record Survey(
    Key key,
    Key order,
    String asked,
    Personal phone,
    Optional<String> station,
    Optional<String> draw,
    Instant invitedAt,
    Instant expiresAt,
    State state,
    Optional<Answer> answer)
    implements WithSurvey {

  /** Where it stands. */
  public enum State {
    OPEN,
    ANSWERED,
    EXPIRED
  }

  /**
   * What they think.
   *
   * @param through who put it in: the customer's own way in, or an employee
   */
  public record Answer(Instant at, String through, Scores scores, Optional<Personal> opinion) {
    public Answer {
      opinion = opinion == null ? Optional.empty() : opinion;
    }
  }

  /** Open ones by their end. */
  public static final String DUE = "due";

  /** Surveys of a root by the time of asking. */
  public static final String IN_ROOT = "in_root";

  /** Surveys by the digest of the number that was asked. */
  public static final String OF_ASKED = "of_asked";

  /** Answered ones of a station by the time of the answer. */
  public static final String OF_STATION = "of_station";

  public static final AggregateType<Survey> TYPE = new AggregateType<>(
      "survey",
      Survey.class,
      JsonCodec.whole(1, Survey.class),
      List.of(
          Attribute.of("asked", Kind.TOKEN, s -> s.asked().isEmpty() ? null : s.asked()),
          Attribute.of("invited_at", Kind.INSTANT, Survey::invitedAt),
          Attribute.of("station", Kind.TOKEN, s -> s.station().orElse(null)),
          Attribute.of(
              "answered_at", Kind.INSTANT, s -> s.answer().map(Answer::at).orElse(null)),
          Attribute.of(
              "next_action_at", Kind.INSTANT, s -> s.state() == State.OPEN ? s.expiresAt() : null)),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(IN_ROOT, Reach.ROOT, "invited_at"),
          Index.over(OF_ASKED, Reach.STORE, "asked", "invited_at"),
          Index.over(OF_STATION, Reach.STORE, "station", "answered_at")));

  public Survey {
    station = station == null ? Optional.empty() : station;
    draw = draw == null ? Optional.empty() : draw;
    answer = answer == null ? Optional.empty() : answer;
  }

  public static SurveyBuilder builder() {
    return new SurveyBuilder();
  }

  /** @param asked digest of the number that is asked */
  public static Key keyOf(Key order, String asked) {
    return new Key(order.root(), "survey-" + FollowUpRecord.digest(order.id() + "\n" + asked));
  }

  Set<String> persons() {
    return asked.isEmpty() ? Set.of() : Set.of(asked);
  }
}
