package org.gasservice.core.majorevent;

import static org.gasservice.core.standard.Clauses.D5_1_2c;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.majorevent.MajorEvent.State;
import org.gasservice.core.order.ExcuseForEvent;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.WithdrawExcuse;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** The feature {@code major-event}. Needs the features {@code workforce} and {@code order}. */
public final class MajorEventFeature {

  private MajorEventFeature() {}

  public static Feature create() {
    Feature.Builder feature = Feature.named("major-event")
        .type(MajorEvent.TYPE)
        .command(CommandType.opening(
            "major-event.propose",
            ProposeMajorEvent.class,
            MajorEvent.TYPE,
            MajorEventFeature::propose))
        .command(on(
            "major-event.approve",
            ApproveMajorEvent.class,
            ApproveMajorEvent::event,
            (event, command, draft) -> approve(event, draft)))
        .command(on(
            "major-event.end",
            EndMajorEvent.class,
            EndMajorEvent::event,
            (event, command, draft) -> end(event, draft)))
        .command(on(
            "major-event.withdraw",
            WithdrawMajorEvent.class,
            WithdrawMajorEvent::event,
            (event, command, draft) -> withdraw(event, draft)))
        .guard(new Guard<>(
            EventFollowUps.EXCUSE, ExcuseForEvent.class, MajorEventFeature::checkReached))
        .guard(new Guard<>(
            EventFollowUps.WITHDRAW, WithdrawExcuse.class, MajorEventFeature::checkWithdrawn))
        .personal(PersonalPart.one(MajorEvent.TYPE, "ORDER", Key::ofRoot)
            .ownedWhile(event -> false)
            .build())
        .messages(MajorEventFeature.class);
    EventFollowUps.all().forEach(feature::followUp);
    return feature.build();
  }

  /** The event before, the command, what else is read; the event after. */
  private interface Rule<C> {
    MajorEvent apply(MajorEvent event, C command, Draft draft);
  }

  private static <C extends Command> CommandType<C, MajorEvent> on(
      String name, Class<C> of, Function<C, Key> event, Rule<C> rule) {
    return CommandType.within(
        name, of, MajorEvent.TYPE, command -> event.apply(command).root(), (command, draft) -> {
          Held<MajorEvent> before = draft.require(MajorEvent.TYPE, event.apply(command));
          MajorEvent after = rule.apply(before.value(), command, draft);
          return draft.update(MajorEvent.TYPE, before, after).key();
        });
  }

  private static Key propose(ProposeMajorEvent command, Draft draft) {
    command.units().stream()
        .filter(unit -> draft.find(OrgUnit.TYPE, OrgUnit.keyOf(unit)).isEmpty())
        .findFirst()
        .ifPresent(unit -> {
          throw InvalidCommand.of("units", "major-event.no-such-unit");
        });
    MajorEvent event = MajorEvent.builder()
        .id(draft.root())
        .name(command.name())
        .cause(command.cause())
        .level(command.level())
        .units(command.units())
        .kinds(command.kinds())
        .from(command.from())
        .to(command.to())
        .state(State.PROPOSED)
        .proposedBy(draft.actor().id())
        .build();
    return draft.insert(MajorEvent.TYPE, event.key(), event).key();
  }

  @Keeps(D5_1_2c)
  private static MajorEvent approve(MajorEvent event, Draft draft) {
    requireState(event, State.PROPOSED);
    String by = draft.actor().id();
    if (by.equals(event.proposedBy())) {
      throw new RuleViolation(D5_1_2c, "major-event.second-person");
    }
    return event.withState(State.APPROVED).withApprovedBy(Optional.of(by));
  }

  /** Ends now, not in the past: orders that were reached stay reached. */
  private static MajorEvent end(MajorEvent event, Draft draft) {
    requireState(event, State.APPROVED);
    Instant now = draft.recordedAt();
    if (!now.isBefore(event.to()) || !now.isAfter(event.from())) {
      throw new RuleViolation(D5_1_2c, "major-event.not-going-on");
    }
    return event.withTo(now);
  }

  private static MajorEvent withdraw(MajorEvent event, Draft draft) {
    if (event.state() == State.WITHDRAWN) {
      throw notNow(event);
    }
    return event
        .withState(State.WITHDRAWN)
        .withWithdrawnBy(Optional.of(draft.actor().id()));
  }

  private static void requireState(MajorEvent event, State state) {
    if (event.state() != state) {
      throw notNow(event);
    }
  }

  private static RuleViolation notNow(MajorEvent event) {
    return new RuleViolation(
        D5_1_2c, "major-event.not-in-this-state", Map.of("state", event.state()));
  }

  /** Outside the event nothing is excused, whoever asks. */
  @Keeps(D5_1_2c)
  private static void checkReached(ExcuseForEvent command, Reads reads) {
    MajorEvent event = reads.require(MajorEvent.TYPE, command.event()).value();
    ServiceOrder order = reads.require(ServiceOrder.TYPE, command.order()).value();
    boolean reached = order
        .progress()
        .station()
        .filter(station -> event.reaches(order, Area.above(reads, station)))
        .isPresent();
    if (!reached
        || command.cause() != event.cause()
        || !event.approvedBy().equals(Optional.of(command.approvedBy()))) {
      throw new RuleViolation(D5_1_2c, "major-event.does-not-reach");
    }
  }

  private static void checkWithdrawn(WithdrawExcuse command, Reads reads) {
    MajorEvent event = reads.require(MajorEvent.TYPE, command.event()).value();
    if (event.state() != State.WITHDRAWN) {
      throw new RuleViolation(D5_1_2c, "major-event.not-withdrawn");
    }
  }
}
