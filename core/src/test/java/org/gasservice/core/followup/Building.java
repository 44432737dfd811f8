package org.gasservice.core.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;

/** A vendor's feature: what is done to a riser reaches its flats, each a root of its own. */
final class Building {

  record Riser(boolean open) {
    static final AggregateType<Riser> TYPE = new AggregateType<>(
        "riser", Riser.class, JsonCodec.whole(1, Riser.class), List.of(), List.of());
  }

  /** @param log what was done to it, in order */
  record Flat(String riser, boolean sealed, String log) {
    static final AggregateType<Flat> TYPE = new AggregateType<>(
        "flat",
        Flat.class,
        JsonCodec.whole(1, Flat.class),
        List.of(Attribute.of("riser", Kind.TOKEN, Flat::riser)),
        List.of(Index.over("by_riser", Reach.STORE, "riser")));
  }

  record Build(String riser) implements Command {}

  record Furnish(String flat, String riser) implements Command {}

  record Seal(String flat, boolean sealed) implements Command {}

  record Stop(String riser) implements Command {}

  record Restore(String riser) implements Command {}

  record Forget(String riser) implements Command {}

  record Cut(Key flat) implements Command {}

  record Reconnect(Key flat) implements Command {}

  private Building() {}

  static Key riser(String name) {
    return Key.ofRoot(name);
  }

  static Key flat(String name) {
    return Key.ofRoot(name);
  }

  /** @param planner of what follows from a stop */
  static Feature feature(FollowUp.Planner planner) {
    return Feature.named("building")
        .type(Riser.TYPE)
        .type(Flat.TYPE)
        .command(onRiser(
            "riser.build",
            Build.class,
            Build::riser,
            (c, draft) ->
                draft.insert(Riser.TYPE, riser(c.riser()), new Riser(true)).key()))
        .command(onRiser(
            "riser.stop", Stop.class, Stop::riser, (c, draft) -> set(c.riser(), false, draft)))
        .command(onRiser(
            "riser.restore",
            Restore.class,
            Restore::riser,
            (c, draft) -> set(c.riser(), true, draft)))
        .command(onRiser(
            "riser.forget",
            Forget.class,
            Forget::riser,
            (c, draft) -> draft
                .erase(Riser.TYPE, draft.require(Riser.TYPE, riser(c.riser())), new Riser(false))
                .key()))
        .command(CommandType.within(
            "flat.furnish",
            Furnish.class,
            Flat.TYPE,
            Furnish::flat,
            (c, draft) -> draft
                .insert(Flat.TYPE, flat(c.flat()), new Flat(c.riser(), false, "|"))
                .key()))
        .command(CommandType.within("flat.seal", Seal.class, Flat.TYPE, Seal::flat, (c, draft) -> {
          var held = draft.require(Flat.TYPE, flat(c.flat()));
          Flat flat = held.value();
          return draft
              .update(Flat.TYPE, held, new Flat(flat.riser(), c.sealed(), flat.log()))
              .key();
        }))
        .command(CommandType.within(
            "flat.cut",
            Cut.class,
            Flat.TYPE,
            c -> c.flat().root(),
            (c, draft) -> log(c.flat(), "-", draft)))
        .command(CommandType.within(
            "flat.reconnect",
            Reconnect.class,
            Flat.TYPE,
            c -> c.flat().root(),
            (c, draft) -> log(c.flat(), "+", draft)))
        .followUp(new FollowUp("cut", Set.of("riser.stop"), Set.of("flat.cut"), planner))
        .followUp(new FollowUp(
            "reconnect",
            Set.of("riser.restore"),
            Set.of("flat.reconnect"),
            (trigger, reads, after, limit) -> Plan.of(
                flats(trigger, reads, after, limit),
                hit -> Optional.of(Derived.of(hit.key(), new Reconnect(hit.key()))))))
        .build();
  }

  /** Cuts off every flat of the riser. */
  static Plan cutEvery(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return Plan.of(
        flats(trigger, reads, after, limit),
        hit -> Optional.of(Derived.of(hit.key(), new Cut(hit.key()))));
  }

  private static Page<Hit> flats(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return reads.page(Flat.TYPE, Range.all("by_riser").equalTo(trigger.key().root()), after, limit);
  }

  private static <C extends Command> CommandType<C, Riser> onRiser(
      String name, Class<C> of, Function<C, String> root, Handler<C> handler) {
    return CommandType.within(name, of, Riser.TYPE, root, handler);
  }

  private static Key set(String riser, boolean open, Draft draft) {
    return draft
        .update(Riser.TYPE, draft.require(Riser.TYPE, riser(riser)), new Riser(open))
        .key();
  }

  private static Key log(Key key, String sign, Draft draft) {
    var held = draft.require(Flat.TYPE, key);
    Flat flat = held.value();
    if (flat.sealed()) {
      throw new RuleViolation("V-3", "flat.sealed");
    }
    return draft
        .update(Flat.TYPE, held, new Flat(flat.riser(), false, flat.log() + sign))
        .key();
  }
}
