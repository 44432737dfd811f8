package org.gasservice.core.voice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How somebody thinks it could be done better (建议) [D8-2.6]. Its own root.
 *
 * @param phone where to answer; absent when they left none
 * @param caller digest of the phone
 * @param assessment what somebody of us thinks of it
 * @param decision whether it is adopted
 * @param answer that they know, or that the answer lies on file
 */
@Value.Builder
public record Suggestion(
    String id,
    Channel channel,
    Optional<Personal> name,
    Optional<Personal> phone,
    Optional<String> caller,
    Personal said,
    Instant receivedAt,
    String takenBy,
    Optional<Assessment> assessment,
    Optional<Decision> decision,
    Optional<Answer> answer)
    implements WithSuggestion {

  /** What somebody of us thinks of it (评估). */
  public record Assessment(Instant at, String by, boolean feasible, Personal text) {}

  /**
   * Whether it is adopted (采纳与否).
   *
   * @param measure number of the measure it becomes; present exactly when it is adopted
   */
  public record Decision(
      Instant at, String by, boolean adopted, Personal reason, Optional<String> measure) {
    public Decision {
      measure = measure == null ? Optional.empty() : measure;
    }
  }

  /** That they know (答复). @param how absent when it lies on file */
  public record Answer(Instant at, String by, Optional<Channel> how) {
    public Answer {
      how = how == null ? Optional.empty() : how;
    }
  }

  /** Those not answered yet, the oldest first. */
  public static final String OPEN = "open";

  /** Suggestions by the digest of the phone. */
  public static final String OF_CALLER = "of_caller";

  public static final AggregateType<Suggestion> TYPE = new AggregateType<>(
      "suggestion",
      Suggestion.class,
      JsonCodec.whole(1, Suggestion.class),
      List.of(
          Attribute.of("open_since", Kind.INSTANT, Suggestion::openSince),
          Attribute.of("caller", Kind.TOKEN, s -> s.caller().orElse(null)),
          Attribute.of("received_at", Kind.INSTANT, Suggestion::receivedAt)),
      List.of(
          Index.over(OPEN, Reach.STORE, "open_since"),
          Index.over(OF_CALLER, Reach.STORE, "caller", "received_at")));

  public Suggestion {
    name = name == null ? Optional.empty() : name;
    phone = phone == null ? Optional.empty() : phone;
    caller = caller == null ? Optional.empty() : caller;
    assessment = assessment == null ? Optional.empty() : assessment;
    decision = decision == null ? Optional.empty() : decision;
    answer = answer == null ? Optional.empty() : answer;
  }

  public static SuggestionBuilder builder() {
    return new SuggestionBuilder();
  }

  public static Key keyOf(String id) {
    return Key.ofRoot(id);
  }

  public boolean open() {
    return answer.isEmpty();
  }

  Set<String> persons() {
    return caller.map(Set::of).orElse(Set.of());
  }

  private @Nullable Object openSince() {
    return open() ? receivedAt : null;
  }
}
