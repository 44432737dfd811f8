package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is dissatisfied with service, staff or a promise (投诉处理单, form F15). Its own root. Shown only to who has to know: never to a subject.
 *
 * @param source who complains and what they said
 * @param servicePoint where, if it is about a place of ours
 * @param order the work it is about
 * @param receivedAt promises run from here: a letter counts when the office is next open
 * @param takenBy staff number of who took it
 * @param repeatOf the first complaint of the same matter
 * @param times how often the matter was complained of, this time included
 * @param labels what it was classified as, the last one holds
 * @param rounds one for each level that dealt with it, the last one does now
 * @param sanctions proposals made against people, by their numbers
 * @param improvements measures it led to, by their numbers
 * @param attempts when somebody tried in vain to tell the result
 * @param standard the standard in force when it was received
 * @param fired warnings and escalations given out by the level that has it now, each once; those of the levels below stand in the journal
 * @param nextActionAt when the sweeper has to look at it; empty when nothing can fall due
 */
@Value.Builder
public record Complaint(
    String id,
    Source source,
    Optional<String> servicePoint,
    Optional<Key> order,
    Instant receivedAt,
    String takenBy,
    Optional<String> repeatOf,
    int times,
    List<Label> labels,
    Accused accused,
    ComplaintState state,
    List<Round> rounds,
    List<Compensation> compensations,
    List<String> sanctions,
    List<String> improvements,
    List<Instant> attempts,
    Optional<Ending> ending,
    VersionsInForce standard,
    List<FiredStep> fired,
    Optional<Instant> nextActionAt)
    implements WithComplaint {

  /** What has to be looked at, earliest first. */
  public static final String DUE = "due";

  /** Open complaints of a handler. */
  public static final String OPEN_OF_HANDLER = "open_of_handler";

  /** Open complaints a unit answers for. */
  public static final String OPEN_OF_UNIT = "open_of_unit";

  /** All complaints in the order they came. */
  public static final String RECEIVED = "received";

  /** Complaints by the digest of the phone. */
  public static final String OF_CALLER = "of_caller";

  /** Most entries of each list that grows. */
  static final int MOST = 12;

  public static final AggregateType<Complaint> TYPE = new AggregateType<>(
      "complaint",
      Complaint.class,
      JsonCodec.parts(1, Course.class, Course::of, Filing.class, Filing::of, Filing::withCourse),
      List.of(
          Attribute.of("received_at", Kind.INSTANT, Complaint::receivedAt),
          Attribute.of("caller", Kind.TOKEN, c -> c.source().caller().orElse(null)),
          Attribute.of("open_handler", Kind.TOKEN, c -> c.ifOpen(c.round().handler())),
          Attribute.of("open_unit", Kind.TOKEN, c -> c.ifOpen(c.round().unit())),
          Attribute.of("next_action_at", Kind.INSTANT, c -> c.nextActionAt().orElse(null))),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(OPEN_OF_HANDLER, Reach.STORE, "open_handler", "received_at"),
          Index.over(OPEN_OF_UNIT, Reach.STORE, "open_unit", "received_at"),
          Index.over(RECEIVED, Reach.STORE, "received_at"),
          Index.over(OF_CALLER, Reach.STORE, "caller", "received_at")));

  public Complaint {
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint;
    order = order == null ? Optional.empty() : order;
    repeatOf = repeatOf == null ? Optional.empty() : repeatOf;
    labels = labels == null ? List.of() : List.copyOf(labels);
    rounds = List.copyOf(rounds);
    compensations = compensations == null ? List.of() : List.copyOf(compensations);
    sanctions = sanctions == null ? List.of() : List.copyOf(sanctions);
    improvements = improvements == null ? List.of() : List.copyOf(improvements);
    attempts = attempts == null ? List.of() : List.copyOf(attempts);
    ending = ending == null ? Optional.empty() : ending;
    fired = fired == null ? List.of() : List.copyOf(fired);
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
  }

  public static ComplaintBuilder builder() {
    return new ComplaintBuilder();
  }

  public static Key keyOf(String complaint) {
    return Key.ofRoot(complaint);
  }

  public Key key() {
    return keyOf(id);
  }

  public boolean open() {
    return ending.isEmpty();
  }

  /** What it is classified as now. */
  public Optional<Category> category() {
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(labels.get(labels.size() - 1).category());
  }

  /** Whether it is about gifts, favours, retaliation or false records. */
  public boolean integrity() {
    return category().filter(Category.INTEGRITY::equals).isPresent();
  }

  /** How the level that has it now deals with it. */
  public Round round() {
    return rounds.get(rounds.size() - 1);
  }

  Complaint changing(UnaryOperator<Round> change) {
    List<Round> changed = new ArrayList<>(rounds);
    changed.set(rounds.size() - 1, change.apply(round()));
    return withRounds(changed);
  }

  /** Whether an earlier one was about the same place, work or people, or says as little of them as this one. */
  boolean sameMatter(Complaint earlier) {
    boolean order = order().isPresent() && order().equals(earlier.order());
    boolean place = servicePoint().isPresent() && servicePoint().equals(earlier.servicePoint());
    boolean vague = order().isEmpty() && servicePoint().isEmpty() && accused().isEmpty();
    return order || place || vague || accused().names(earlier.accused());
  }

  /** Whom it names, as far as anybody can tell. */
  Set<String> persons() {
    return source.caller().map(Set::of).orElse(Set.of());
  }

  private @Nullable Object ifOpen(Optional<String> value) {
    return open() ? value.orElse(null) : null;
  }
}
