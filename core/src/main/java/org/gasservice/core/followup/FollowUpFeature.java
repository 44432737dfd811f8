package org.gasservice.core.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.command.ActorResolver;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** The feature {@code follow-up}: where the feed was read to, and how far what follows from it is. */
public final class FollowUpFeature {

  /** Role the journal shows for derived commands. */
  public static final String ROLE = "FOLLOW_UP";

  private FollowUpFeature() {}

  public static Feature create() {
    return Feature.named("follow-up")
        .type(FeedPosition.TYPE)
        .type(FollowUpProgress.TYPE)
        .command(CommandType.within(
            "follow-up.move",
            MovePosition.class,
            FeedPosition.TYPE,
            command -> FeedPosition.KEY.root(),
            FollowUpFeature::move))
        .command(CommandType.within(
            "follow-up.start",
            StartFollowUp.class,
            FollowUpProgress.TYPE,
            command -> command.progress().root(),
            FollowUpFeature::start))
        .command(CommandType.within(
            "follow-up.note",
            NotePage.class,
            FollowUpProgress.TYPE,
            command -> command.progress().root(),
            FollowUpFeature::note))
        .command(CommandType.within(
            "follow-up.retry",
            RetryFollowUp.class,
            FollowUpProgress.TYPE,
            command -> command.progress().root(),
            FollowUpFeature::retry))
        .messages(FollowUpFeature.class)
        .build();
  }

  /**
   * Lets the {@link Follower} do what the follow-ups of the features derive, at the moment of the trigger, and nothing else; everybody else
   * is resolved as before.
   */
  public static ActorResolver permitting(ActorResolver others, Collection<Feature> features) {
    Map<String, String> permissions = new HashMap<>();
    features.forEach(feature -> feature
        .commands()
        .forEach(command -> permissions.put(command.name(), command.permission())));
    Set<String> permitted =
        new TreeSet<>(Set.of("follow-up.move", "follow-up.start", "follow-up.note"));
    permitted.add(Authority.BACKDATE);
    features.stream()
        .flatMap(feature -> feature.followUps().stream())
        .flatMap(followUp -> followUp.derives().stream())
        .forEach(command ->
            permitted.add(Objects.requireNonNullElse(permissions.get(command), command)));
    Optional<Authority> follower = Optional.of(new Authority(ROLE, permitted));
    return (actor, reads) -> actor.equals(Follower.ACTOR) ? follower : others.resolve(actor, reads);
  }

  private static Key move(MovePosition command, Draft draft) {
    Optional<Held<FeedPosition>> before = draft.find(FeedPosition.TYPE, FeedPosition.KEY);
    FeedPosition now = before.map(Held::value).orElse(FeedPosition.START);
    if (!now.cursor().equals(command.from())) {
      throw CommandConflict.stale();
    }
    FeedPosition moved =
        new FeedPosition(Optional.of(command.to()), now.triggers() + command.triggers());
    before.ifPresentOrElse(
        held -> draft.update(FeedPosition.TYPE, held, moved),
        () -> draft.insert(FeedPosition.TYPE, FeedPosition.KEY, moved));
    return FeedPosition.KEY;
  }

  private static Key start(StartFollowUp command, Draft draft) {
    if (draft.find(FollowUpProgress.TYPE, command.progress()).isEmpty()) {
      draft.insert(FollowUpProgress.TYPE, command.progress(), command.opened());
    }
    return command.progress();
  }

  private static Key note(NotePage command, Draft draft) {
    Held<FollowUpProgress> before = draft.require(FollowUpProgress.TYPE, command.progress());
    if (before.value().finished()) {
      throw CommandConflict.stale();
    }
    return draft
        .update(FollowUpProgress.TYPE, before, before.value().after(command))
        .key();
  }

  private static Key retry(RetryFollowUp command, Draft draft) {
    Held<FollowUpProgress> before = draft.require(FollowUpProgress.TYPE, command.progress());
    if (!before.value().finished() || before.value().refused() == 0) {
      throw InvalidCommand.of("progress", "follow-up.nothing-refused");
    }
    return draft.update(FollowUpProgress.TYPE, before, before.value().again()).key();
  }
}
