package org.gasservice.core.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Reach;

/**
 * How far a follow-up of one trigger is (后续操作进度). Lies in the owner's root.
 *
 * @param followUp name of the follow-up
 * @param type name of the type of the owner
 * @param version the owner got with the trigger
 * @param command name of the triggering command
 * @param occurredAt when the trigger happened
 * @param ordinal place of the trigger among all, from 1: those of one owner are worked off in this order
 * @param planned derived commands there are, as counted at the start
 * @param done carried out so far
 * @param refused refused so far
 * @param refusals the first {@value #KEPT} of those refused
 * @param next where the plan goes on; empty at its beginning
 * @param finished whether nothing is left to be tried
 */
public record FollowUpProgress(
    String followUp,
    String type,
    Key owner,
    long version,
    String command,
    Instant occurredAt,
    long ordinal,
    int planned,
    int done,
    int refused,
    List<RefusedTarget> refusals,
    Optional<Bytes> next,
    boolean finished) {

  /** How many refused derived commands are kept by name; of the others only the number. */
  public static final int KEPT = 64;

  /** Unfinished ones, in the order of their triggers. */
  public static final String OPEN = "open";

  /** Those of one owner, by its version. */
  public static final String OF_OWNER = "of_owner";

  /** Those with refused derived commands, in the order of their triggers. */
  public static final String REFUSED = "refused";

  public static final AggregateType<FollowUpProgress> TYPE = new AggregateType<>(
      "follow_up",
      FollowUpProgress.class,
      JsonCodec.whole(1, FollowUpProgress.class),
      List.of(
          Attribute.of("owner", Kind.TOKEN, progress -> progress.owner().id()),
          Attribute.of("owner_version", Kind.LONG, FollowUpProgress::version),
          Attribute.of(
              "open_ordinal",
              Kind.LONG,
              progress -> progress.finished() ? null : progress.ordinal()),
          Attribute.of(
              "refused_ordinal",
              Kind.LONG,
              progress -> progress.refused() == 0 ? null : progress.ordinal())),
      List.of(
          Index.over(OPEN, Reach.STORE, "open_ordinal"),
          Index.over(REFUSED, Reach.STORE, "refused_ordinal"),
          Index.over(OF_OWNER, Reach.ROOT, "owner", "owner_version")));

  public FollowUpProgress {
    refusals = refusals == null ? List.of() : List.copyOf(refusals);
  }

  /** Where the progress of a follow-up lies: in the owner's root, named after follow-up, version and owner. */
  public static Key keyOf(String followUp, Trigger trigger) {
    String readable = followUp + "-" + trigger.version() + "-" + trigger.key().id();
    return new Key(
        trigger.key().root(),
        readable.length() <= Limits.KEY_LENGTH
            ? readable
            : trigger.derivedId(followUp, trigger.key()));
  }

  /** How many derived commands are still to come. */
  public int remaining() {
    return finished ? 0 : Math.max(0, planned - done - refused);
  }

  /** After one more page. Once finished, what was planned is what was met. */
  FollowUpProgress after(NotePage page) {
    int nowDone = done + page.done();
    int nowRefused = refused + page.refused().size();
    boolean last = page.next().isEmpty();
    return new FollowUpProgress(
        followUp,
        type,
        owner,
        version,
        command,
        occurredAt,
        ordinal,
        last ? nowDone + nowRefused : planned,
        nowDone,
        nowRefused,
        Stream.concat(refusals.stream(), page.refused().stream()).limit(KEPT).toList(),
        page.next(),
        last);
  }

  /** From the beginning: what was done is known by its receipt. */
  FollowUpProgress again() {
    return new FollowUpProgress(
        followUp,
        type,
        owner,
        version,
        command,
        occurredAt,
        ordinal,
        planned,
        0,
        0,
        List.of(),
        Optional.empty(),
        false);
  }
}
