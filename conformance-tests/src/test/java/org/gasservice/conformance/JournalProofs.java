package org.gasservice.conformance;

import static org.gasservice.conformance.Proofs.ONE;
import static org.gasservice.conformance.Proofs.TYPE;
import static org.gasservice.conformance.Proofs.commit;
import static org.gasservice.conformance.Proofs.count;
import static org.gasservice.conformance.Proofs.ended;
import static org.gasservice.conformance.Proofs.feed;
import static org.gasservice.conformance.Proofs.get;
import static org.gasservice.conformance.Proofs.history;
import static org.gasservice.conformance.Proofs.ids;
import static org.gasservice.conformance.Proofs.insert;
import static org.gasservice.conformance.Proofs.key;
import static org.gasservice.conformance.Proofs.proof;
import static org.gasservice.conformance.Proofs.put;
import static org.gasservice.conformance.Proofs.range;
import static org.gasservice.conformance.Proofs.there;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.conformance.Proofs.Proof;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Change;
import org.gasservice.storage.Column;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Histories, the feed, receipts, erasures, indexes built later. */
final class JournalProofs {

  private JournalProofs() {}

  static List<Proof> journals() {
    return List.of(
        proof("a history", "1 2 3 4 5 E-1 E-2 E-3 E-4 E-5", s -> {
          five(s);
          List<Entry> entries = history(s, "a");
          return entries.stream().map(e -> "" + e.version()).collect(Collectors.joining(" ")) + " "
              + entries.stream().map(Entry::actor).collect(Collectors.joining(" "));
        }),
        proof("payloads of a history", "5", s -> {
          five(s);
          return "" + history(s, "a").stream().map(Entry::trace).distinct().count();
        }),
        proof("a refused unit in history and feed", "1 1", s -> {
          Held<Sample> held = put(s, "a", ONE);
          commit(s, insert("b", ONE), insert("a", ONE));
          commit(s, Rules.update(held, ONE), insert("a", ONE));
          return history(s, "a").size() + history(s, "b").size() + " "
              + feed(s, 10).size();
        }),
        proof("the feed, two a page", "1 2 3 4 5", s -> {
          five(s);
          return feed(s, 2).stream()
              .map(entry -> "" + entry.version())
              .collect(Collectors.joining(" "));
        }),
        proof("a large unit in the feed", "60", s -> {
          commit(
              s, IntStream.range(0, 60).mapToObj(i -> insert("k" + i, ONE)).toArray(Change[]::new));
          return "" + feed(s, 100).size();
        }),
        proof("a receipt comes back", "true", s -> {
          Receipt given = Entries.receipt("root", "c");
          s.commit(new Unit(List.of(insert("a", ONE)), List.of(given)));
          return "" + s.receipt("root", "c").equals(Optional.of(given));
        }),
        proof("two receipts of one unit", "true true", s -> {
          s.commit(new Unit(
              List.of(insert("a", ONE)),
              List.of(Entries.receipt("root", "c"), Entries.receipt("root", "d"))));
          return s.receipt("root", "c").isPresent() + " "
              + s.receipt("root", "d").isPresent();
        }),
        proof(
            "the receipt of nothing",
            "false",
            s -> "" + s.receipt("root", "never").isPresent()),
        proof("a command seen before", "COMMAND_SEEN a", s -> {
          s.commit(new Unit(List.of(insert("a", ONE)), List.of(Entries.receipt("root", "c"))));
          return ended(() -> s.commit(
                  new Unit(List.of(insert("b", ONE)), List.of(Entries.receipt("root", "c")))))
              + " "
              + there(s, "a", "b");
        }),
        proof("a refused unit leaves no receipt", "DUPLICATE false", s -> {
          put(s, "a", ONE);
          return ended(() -> s.commit(
                  new Unit(List.of(insert("a", ONE)), List.of(Entries.receipt("root", "c")))))
              + " "
              + s.receipt("root", "c").isPresent();
        }),
        proof("an erased person in history and feed", "1 1 3 3", s -> {
          erased(s);
          return count(history(s, "a"), Proofs::traced) + " "
              + count(feedOf(s, "a"), Proofs::traced) + " " + history(s, "a").size() + " "
              + feedOf(s, "a").size();
        }),
        proof("who acted before an erase", "E-1 E-2 E-3", s -> {
          erased(s);
          return history(s, "a").stream().map(Entry::actor).collect(Collectors.joining(" "));
        }),
        proof("an erased person is found no more", "a|", s -> {
          erased(s);
          return there(s, "a") + "|" + ids(s, range("by_person"))
              + ids(s, range("tags").equalTo("canary"));
        }),
        proof("the histories of neighbours of an erased person", "1", s -> {
          put(s, "neighbour", ONE);
          erased(s);
          return count(history(s, "neighbour"), Proofs::traced);
        }),
        proof("nothing of an erased person anywhere", "nothing", s -> {
          erased(s);
          s.all(TYPE, Optional.empty(), 10);
          String all = history(s, "a").stream()
              .flatMap(entry -> entry.trace().stream())
              .map(trace -> trace.payload().asUtf8())
              .collect(Collectors.joining());
          return all.contains("canary") ? "canary" : "nothing";
        }),
        proof("a refused erase", "STALE 2", s -> {
          Held<Sample> held = put(s, "a", ONE);
          commit(s, Rules.update(held, ONE));
          return commit(s, Rules.erase(held, ONE)) + " " + count(history(s, "a"), Proofs::traced);
        }),
        proof("receipts are purged to the moment", "false true true", s -> {
          Instant moment = Instant.parse("2001-06-01T00:00:00Z");
          for (int i = -1; i <= 1; i++) {
            Receipt receipt = Entries.receipt("root", "c" + i, moment.plusSeconds(i));
            s.commit(new Unit(List.of(insert("k" + (i + 1), ONE)), List.of(receipt)));
          }
          s.maintain(new Maintenance.PurgeReceipts(moment), 100);
          return IntStream.rangeClosed(-1, 1)
              .mapToObj(i -> "" + s.receipt("root", "c" + i).isPresent())
              .collect(Collectors.joining(" "));
        }),
        proof("an index is built in steps", "6", s -> {
          AggregateType<Sample> type = late("mixed_steps", s, 6, i -> i);
          Maintenance.BuildIndex build = new Maintenance.BuildIndex(type, "one_number");
          while (!s.maintain(build, 2).finished()) {
            // on it goes
          }
          return ""
              + s.scan(type, Range.all("one_number"), Optional.empty(), 10)
                  .rows()
                  .size();
        }),
        proof("a unique index over equal values", "DUPLICATE UNSUPPORTED", s -> {
          AggregateType<Sample> type = late("mixed_equal", s, 3, i -> 1L);
          return ended(() -> s.maintain(new Maintenance.BuildIndex(type, "one_number"), 10)) + " "
              + ended(() -> s.scan(type, Range.all("one_number"), Optional.empty(), 10));
        }),
        proof("what an older program writes is found", "found", s -> {
          AggregateType<Sample> newer = late("mixed_old", s, 1, i -> i);
          AggregateType<Sample> older = older("mixed_old");
          s.maintain(new Maintenance.BuildIndex(newer, "one_number"), 10);
          commit(s, Rules.insert(older, key("later"), ONE.with("number", 70L)));
          try {
            return s.scan(newer, Range.all("one_number"), Optional.empty(), 10)
                        .rows()
                        .size()
                    == 2
                ? "found"
                : "missing";
          } catch (StorageFailure refused) {
            return "found";
          }
        }));
  }

  private static AggregateType<Sample> older(String name) {
    return Samples.type(
        name,
        new SampleCodec(1),
        List.of(Samples.attribute(Column.of("number", Kind.LONG))),
        List.of());
  }

  /** A type whose index is declared after so many aggregates were stored. */
  private static AggregateType<Sample> late(
      String name, Storage store, int stored, Function<Long, Long> number) {
    for (long i = 0; i < stored; i++) {
      commit(store, Rules.insert(older(name), key("k" + i), ONE.with("number", number.apply(i))));
    }
    return Samples.type(
        name,
        new SampleCodec(1),
        older(name).attributes(),
        List.of(Index.unique("one_number", Reach.STORE, "number")));
  }

  private static void five(Storage store) {
    Held<Sample> held = put(store, "a", ONE);
    for (long i = 2; i <= 5; i++) {
      commit(store, Rules.update(held, ONE.with("number", i)));
      held = Rules.after(Rules.update(held, ONE.with("number", i)));
    }
  }

  private static void erased(Storage store) {
    Sample person = ONE.with("person", "canary").with("tags", List.of("canary"));
    Held<Sample> held = put(store, "a", person);
    commit(store, Rules.update(held, person));
    commit(store, Rules.erase(get(store, "a"), ONE));
  }

  private static List<Entry> feedOf(Storage store, String id) {
    return feed(store, 10).stream().filter(entry -> entry.key().equals(key(id))).toList();
  }
}
