package org.gasservice.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;

/** A vendor's feature, small enough to see the pipeline through it. */
final class Counters {

  record Counter(String label, long count) {
    static final AggregateType<Counter> TYPE = new AggregateType<>(
        "counter",
        Counter.class,
        JsonCodec.whole(1, Counter.class),
        List.of(
            Attribute.of("label", Kind.TOKEN, Counter::label),
            Attribute.of("total", Kind.LONG, Counter::count)),
        List.of(
            Index.unique("by_label", Reach.STORE, "label"),
            Index.over("by_total", Reach.STORE, "total")));
  }

  record Open(String label) implements Command {
    @Override
    public void check(Problems problems) {
      problems.token("label", label);
    }
  }

  record Add(Key counter, long amount) implements Command {
    @Override
    public void check(Problems problems) {
      problems.require(amount != 0, "amount", "problem.range");
      problems.require(amount < 1_000, "amount", "problem.value");
    }
  }

  /** Adds to a counter while it is below ten, else opens another. */
  record AddOrOpen(Key counter, long amount) implements Command {}

  /** Adds what the other counter holds: reads one root, writes another. */
  record AddFrom(Key counter, Key source) implements Command {}

  /** Opens a counter named after how many there are. */
  record OpenNext() implements Command {}

  static final String LIMIT_CLAUSE = "V-1";

  private Counters() {}

  static Feature feature(Runnable whileDeciding) {
    return Feature.named("counter")
        .type(Counter.TYPE)
        .command(CommandType.opening(
            "counter.open", Open.class, Counter.TYPE, (c, draft) -> open(c.label(), draft)))
        .command(CommandType.within(
            "counter.add",
            Add.class,
            Counter.TYPE,
            c -> c.counter().root(),
            (c, draft) -> add(c, draft)))
        .command(CommandType.within(
            "counter.add-from",
            AddFrom.class,
            Counter.TYPE,
            c -> c.counter().root(),
            (c, draft) -> {
              long amount = draft.require(Counter.TYPE, c.source()).value().count();
              whileDeciding.run();
              return add(new Add(c.counter(), amount), draft);
            }))
        .command(CommandType.opening(
            "counter.open-next",
            OpenNext.class,
            Counter.TYPE,
            (c, draft) ->
                open("n" + draft.scan(Counter.TYPE, Range.all("by_label"), 100).size(), draft)))
        .command(CommandType.located(
                "counter.add-or-open",
                AddOrOpen.class,
                Counter.TYPE,
                (c, reads) -> Optional.of(c.counter().root())
                    .filter(
                        root -> reads.require(Counter.TYPE, c.counter()).value().count() < 10),
                (c, draft) -> draft.root().equals(c.counter().root())
                    ? add(new Add(c.counter(), c.amount()), draft)
                    : open("next", draft))
            .alsoAt(c -> Optional.of(c.counter().root())))
        .unique(Counter.TYPE, "by_label", "V-2", "counter.label-taken")
        .guard(new Guard<>("counter.add", Add.class, (c, reads) -> {
          if (reads.require(Counter.TYPE, c.counter()).value().count() + c.amount() > 500) {
            throw new RuleViolation(LIMIT_CLAUSE, "counter.limit", Map.of("most", 500));
          }
        }))
        .build();
  }

  private static Key open(String label, Draft draft) {
    return draft
        .insert(Counter.TYPE, draft.newKey("counter"), new Counter(label, 0))
        .key();
  }

  private static Key add(Add command, Draft draft) {
    var held = draft.require(Counter.TYPE, command.counter());
    return draft
        .update(
            Counter.TYPE,
            held,
            new Counter(held.value().label(), held.value().count() + command.amount()))
        .key();
  }

  static ActorResolver everybodyBut(String banned) {
    return (actor, reads) -> actor.id().equals(banned)
        ? Optional.empty()
        : Optional.of(new Authority("tester", Set.of("counter.*", "read.*")));
  }
}
