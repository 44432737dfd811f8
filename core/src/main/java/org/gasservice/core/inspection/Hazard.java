package org.gasservice.core.inspection;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * Something dangerous at a service point (隐患), from its finding to the re-check that it passed. Lies in the root of the point. Nothing else closes it.
 *
 * @param unit station that answers for it
 * @param item of the card it is about
 * @param subject what came to the end of its life: the meter or appliance and its day, a token
 * @param inspection id of the visit it was found at
 * @param measures taken meanwhile
 * @param notice to the user, where it is theirs
 * @param order that puts it right, where it is ours
 * @param followUp the order to look again, once the deadline passed
 * @param rounds deadlines, the last one holds; never empty
 * @param shutOff where it is critical
 * @param restoral where gas was off for it and it passed
 * @param fired steps already given out
 */
@Value.Builder
public record Hazard(
    Key key,
    String unit,
    HazardSource source,
    String item,
    HazardGrade grade,
    Side side,
    Personal description,
    Optional<String> subject,
    Optional<String> inspection,
    Instant foundAt,
    String foundBy,
    List<Measure> measures,
    Optional<RectificationNotice> notice,
    Optional<Key> order,
    Optional<Key> followUp,
    List<Round> rounds,
    Optional<SafetyShutOff> shutOff,
    Optional<Restoral> restoral,
    List<String> fired,
    Optional<Instant> nextActionAt)
    implements WithHazard {

  /** What the sweeper looks at. */
  public static final String DUE = "due";

  /** Open hazards of a station by their deadline. */
  public static final String BY_DEADLINE = "by_deadline";

  /** Open hazards of a station by grade and age. */
  public static final String BY_GRADE = "by_grade";

  /** All of a point: scan within its root. */
  public static final String IN_ROOT = "in_root";

  /** Those of a point that are open, or wait for gas to come back: scan within its root. */
  public static final String UNSETTLED = "unsettled";

  /** By what came to the end of its life: scan within the root of the point. */
  public static final String OF_SUBJECT = "of_subject";

  static final int MOST_ROUNDS = 30;
  static final int MOST_MEASURES = 30;

  /** Most hazards looked at together at one point. */
  static final int MOST_AT_POINT = 200;

  public static final AggregateType<Hazard> TYPE = new AggregateType<>(
      "hazard",
      Hazard.class,
      JsonCodec.whole(1, Hazard.class),
      List.of(
          Attribute.of("found_at", Kind.INSTANT, Hazard::foundAt),
          Attribute.of("open_unit", Kind.TOKEN, h -> h.open() ? h.unit() : null),
          Attribute.of("open_grade", Kind.TOKEN, h -> h.open() ? h.grade().name() : null),
          Attribute.of("deadline", Kind.DATE, h -> h.open() ? h.deadline() : null),
          Attribute.of("unsettled", Kind.TOKEN, h -> h.unsettled() ? h.grade().name() : null),
          Attribute.of("subject", Kind.TOKEN, h -> h.subject().orElse(null)),
          Attribute.of("next_action_at", Kind.INSTANT, h -> h.nextActionAt().orElse(null))),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(BY_DEADLINE, Reach.STORE, "open_unit", "deadline"),
          Index.over(BY_GRADE, Reach.STORE, "open_unit", "open_grade", "found_at"),
          Index.over(IN_ROOT, Reach.ROOT, "found_at"),
          Index.over(UNSETTLED, Reach.ROOT, "unsettled"),
          Index.over(OF_SUBJECT, Reach.ROOT, "subject")));

  public Hazard {
    subject = subject == null ? Optional.empty() : subject;
    inspection = inspection == null ? Optional.empty() : inspection;
    measures = measures == null ? List.of() : List.copyOf(measures);
    notice = notice == null ? Optional.empty() : notice;
    order = order == null ? Optional.empty() : order;
    followUp = followUp == null ? Optional.empty() : followUp;
    rounds = List.copyOf(rounds);
    shutOff = shutOff == null ? Optional.empty() : shutOff;
    restoral = restoral == null ? Optional.empty() : restoral;
    fired = fired == null ? List.of() : List.copyOf(fired);
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
  }

  public static HazardBuilder builder() {
    return new HazardBuilder();
  }

  /** The service point. */
  public String point() {
    return key.root();
  }

  /** The round that runs, or the one it was closed in. */
  public Round round() {
    return rounds.get(rounds.size() - 1);
  }

  public LocalDate deadline() {
    return round().deadline();
  }

  /** Whether no re-check was passed yet. */
  public boolean open() {
    return round().recheck().filter(Recheck::passed).isEmpty();
  }

  /** Whether somebody still has to do something. */
  public boolean unsettled() {
    return open() || restoral.filter(back -> back.doneAt().isEmpty()).isPresent();
  }

  /** Whether gas must stay off for it. */
  public boolean keepsOff() {
    return open() && shutOff.isPresent();
  }

  /** Whether one of its orders is still needed. */
  boolean needs(Key someOrder) {
    boolean mine = order.filter(someOrder::equals).isPresent()
        || followUp.filter(someOrder::equals).isPresent()
        || shutOff.flatMap(SafetyShutOff::order).filter(someOrder::equals).isPresent();
    return (mine && open())
        || restoral
            .filter(back -> back.doneAt().isEmpty() && back.order().equals(someOrder))
            .isPresent();
  }

  Hazard lastRound(Round round) {
    return withRounds(ImmutableList.<Round>builder()
        .addAll(rounds.subList(0, rounds.size() - 1))
        .add(round)
        .build());
  }

  Hazard nextRound(Round round) {
    return withRounds(ImmutableList.<Round>builder().addAll(rounds).add(round).build());
  }
}
