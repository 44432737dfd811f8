package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.contact.Told;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ImposedDate;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A case an outside body forwarded (转办件): the citizens' hotline 12345, the regulator, a newspaper. Its own root, under the body's own number; its dates
 * are the body's. Answering the body and telling the citizen are two things, and both are owed. Shown only to who has to know.
 *
 * @param body its code, such as {@code 12345}
 * @param number the body's own
 * @param citizen who turned to the body; absent where it did not say
 * @param phone where to reach them
 * @param caller digest of the phone
 * @param summary what it is about, as the body put it
 * @param complaint the complaint it is about, once there is one
 * @param unit that answers
 * @param handler staff number of who works on it
 * @param dates set and moved by the body alone
 * @param signedAt when it was taken on
 * @param returned the last try to send it back
 * @param extensions asked for; granted only by a date of the body's
 * @param chasers when the body asked where it stays, by its references
 * @param answers to the body, the last one holds
 * @param attempts when somebody tried in vain to tell the citizen
 * @param told that the citizen knows
 * @param closedAt when it ended
 */
@Value.Builder
public record ExternalCase(
    String id,
    String body,
    String number,
    Optional<Personal> citizen,
    Optional<Personal> phone,
    Optional<String> caller,
    Personal summary,
    Optional<String> complaint,
    String unit,
    Optional<String> handler,
    Instant receivedAt,
    String takenBy,
    List<ImposedDate> dates,
    Optional<Instant> signedAt,
    Optional<Return> returned,
    List<Extension> extensions,
    List<Chaser> chasers,
    List<Answer> answers,
    List<Instant> attempts,
    Optional<Told> told,
    Optional<Instant> closedAt,
    VersionsInForce standard,
    List<FiredStep> fired,
    Optional<Instant> nextActionAt)
    implements WithExternalCase {

  /**
   * Sending it back (退单).
   *
   * @param accepted what the body decided; absent while it has not
   */
  public record Return(
      ReturnGround ground, Personal reason, Instant at, String by, Optional<Boolean> accepted) {
    public Return {
      accepted = accepted == null ? Optional.empty() : accepted;
    }
  }

  /** Asking for more time (延期申请). Moves nothing. */
  public record Extension(Instant until, Personal reason, Instant at, String by) {}

  /** The body asks where it stays (催办). */
  public record Chaser(String reference, Instant at) {}

  /**
   * An answer to the body (办结答复).
   *
   * @param accepted the body's verdict; absent while it has not said
   */
  public record Answer(
      Personal text, String reference, Instant at, String by, Optional<Boolean> accepted) {
    public Answer {
      accepted = accepted == null ? Optional.empty() : accepted;
    }

    Answer judged(boolean verdict) {
      return new Answer(text, reference, at, by, Optional.of(verdict));
    }
  }

  /** What has to be looked at, earliest first. */
  public static final String DUE = "due";

  /** Open cases of a unit by the time they came. */
  public static final String OPEN_OF_UNIT = "open_of_unit";

  /** A case by body and the body's number: there is one. */
  public static final String BY_NUMBER = "by_number";

  /** Cases by the digest of the phone. */
  public static final String OF_CALLER = "of_caller";

  /** Most entries of each list that grows. */
  static final int MOST = 6;

  public static final AggregateType<ExternalCase> TYPE = new AggregateType<>(
      "external_case",
      ExternalCase.class,
      JsonCodec.parts(
          1,
          CaseCourse.class,
          CaseCourse::of,
          CaseFiling.class,
          CaseFiling::of,
          CaseFiling::withCourse),
      List.of(
          Attribute.of("body", Kind.TOKEN, ExternalCase::body),
          Attribute.of("number", Kind.TOKEN, ExternalCase::number),
          Attribute.of("caller", Kind.TOKEN, c -> c.caller().orElse(null)),
          Attribute.of("received_at", Kind.INSTANT, ExternalCase::receivedAt),
          Attribute.of("open_unit", Kind.TOKEN, ExternalCase::openUnit),
          Attribute.of("next_action_at", Kind.INSTANT, c -> c.nextActionAt().orElse(null))),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(OPEN_OF_UNIT, Reach.STORE, "open_unit", "received_at"),
          Index.over(OF_CALLER, Reach.STORE, "caller", "received_at"),
          Index.unique(BY_NUMBER, Reach.STORE, "body", "number")));

  public ExternalCase {
    citizen = citizen == null ? Optional.empty() : citizen;
    phone = phone == null ? Optional.empty() : phone;
    caller = caller == null ? Optional.empty() : caller;
    complaint = complaint == null ? Optional.empty() : complaint;
    handler = handler == null ? Optional.empty() : handler;
    dates = dates == null ? List.of() : List.copyOf(dates);
    signedAt = signedAt == null ? Optional.empty() : signedAt;
    returned = returned == null ? Optional.empty() : returned;
    extensions = extensions == null ? List.of() : List.copyOf(extensions);
    chasers = chasers == null ? List.of() : List.copyOf(chasers);
    answers = answers == null ? List.of() : List.copyOf(answers);
    attempts = attempts == null ? List.of() : List.copyOf(attempts);
    told = told == null ? Optional.empty() : told;
    closedAt = closedAt == null ? Optional.empty() : closedAt;
    fired = fired == null ? List.of() : List.copyOf(fired);
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
  }

  public static ExternalCaseBuilder builder() {
    return new ExternalCaseBuilder();
  }

  public static Key keyOf(String id) {
    return Key.ofRoot(id);
  }

  public Key key() {
    return keyOf(id);
  }

  public boolean open() {
    return closedAt.isEmpty();
  }

  /** Whether it waits for the body to say if it takes the case back. */
  boolean sentBack() {
    return returned.filter(back -> back.accepted().isEmpty()).isPresent();
  }

  public Optional<Answer> lastAnswer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
  }

  /** Whether the body has an answer it did not reject. */
  boolean answered() {
    return lastAnswer().filter(answer -> answer.accepted().orElse(true)).isPresent();
  }

  /** Which answer is owed or was given last, from 1. */
  int attempt() {
    return Math.max(1, answered() ? answers.size() : answers.size() + 1);
  }

  /** The date the body set last for something. */
  Optional<Instant> dateFor(CaseMilestone milestone) {
    return dates.stream()
        .filter(date -> date.milestone().equals(milestone.of(attempt())))
        .reduce((earlier, later) -> later)
        .map(ImposedDate::due);
  }

  Set<String> persons() {
    return caller.map(Set::of).orElse(Set.of());
  }

  private @Nullable Object openUnit() {
    return open() ? unit : null;
  }
}
