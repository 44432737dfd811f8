package org.gasservice.core.dunning;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.sla.Clocked;

/** Collection as one feature. Needs {@code billing}, {@code payment} and {@code order}; give its steps to both as the watch over debts. */
public final class DunningFeature {

  private DunningFeature() {}

  public static Feature create(DunningSteps steps) {
    Feature.Builder feature = Feature.named("dunning")
        .type(DunningCase.TYPE)
        .type(DunningNotice.TYPE)
        .command(of("dunning.fire-due", FireDunningDue.class, steps::fire))
        .command(of("dunning.review", ReviewCase.class, steps::review))
        .command(of("dunning.hold", HoldCollection.class, steps::hold))
        .command(of("dunning.lift-hold", LiftHold.class, steps::lift))
        .command(CommandType.within(
            "dunning.record-serving",
            RecordServing.class,
            DunningNotice.TYPE,
            command -> command.notice().root(),
            steps::served))
        .followUp(DunningFollowUps.STANDING)
        .messages(DunningFeature.class);
    return new DunningGuards(steps).on(feature).build();
  }

  /** What a sweeper needs to know of cases. */
  public static Clocked<DunningCase> clocked() {
    return new Clocked<>(
        DunningCase.TYPE,
        DunningCase.DUE,
        (about, now) -> about.nextActionAt().filter(next -> !next.isAfter(now)).map(next ->
            (Command) new FireDunningDue(about.point(), about.account())));
  }

  private static <C extends DunningCommand> CommandType<C, DunningCase> of(
      String name, Class<C> of, Handler<C> handler) {
    return CommandType.within(name, of, DunningCase.TYPE, DunningCommand::point, handler);
  }
}
