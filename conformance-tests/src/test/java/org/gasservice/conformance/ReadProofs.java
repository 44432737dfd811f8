package org.gasservice.conformance;

import static org.gasservice.conformance.Proofs.ONE;
import static org.gasservice.conformance.Proofs.TYPE;
import static org.gasservice.conformance.Proofs.commit;
import static org.gasservice.conformance.Proofs.ended;
import static org.gasservice.conformance.Proofs.get;
import static org.gasservice.conformance.Proofs.history;
import static org.gasservice.conformance.Proofs.ids;
import static org.gasservice.conformance.Proofs.insert;
import static org.gasservice.conformance.Proofs.key;
import static org.gasservice.conformance.Proofs.keys;
import static org.gasservice.conformance.Proofs.numbers;
import static org.gasservice.conformance.Proofs.proof;
import static org.gasservice.conformance.Proofs.put;
import static org.gasservice.conformance.Proofs.range;
import static org.gasservice.conformance.Proofs.there;
import static org.gasservice.conformance.Proofs.walk;

import java.util.List;
import java.util.Optional;
import org.gasservice.conformance.Proofs.Proof;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Column;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** What is read by key and by range. */
final class ReadProofs {

  private ReadProofs() {}

  static List<Proof> reads() {
    AggregateType<Sample> twin =
        Samples.type("twin", new SampleCodec(1), Samples.ATTRIBUTES, Samples.INDEXES);
    return List.of(
        proof("what is found is not what was given", "true", s -> {
          Sample given = ONE.with("text", "x");
          commit(s, insert("a", given));
          Sample found = get(s, "a").value();
          return Boolean.toString(System.identityHashCode(found) != System.identityHashCode(given)
              && found.equals(given));
        }),
        proof("a body comes back", "body 7", s -> {
          Held<Sample> held = put(s, "a", ONE.with("number", 7L).withBody("body"));
          Document written = TYPE.codec().write(ONE.with("number", 7L).withBody("body"), null);
          return held.value().body() + " " + (held.document().equals(written) ? 7 : "other bytes");
        }),
        proof("version and head of the last entry", "3 true", s -> {
          Held<Sample> held = put(s, "a", ONE);
          commit(s, Rules.update(held, ONE));
          commit(s, Rules.update(get(s, "a"), ONE));
          Held<Sample> now = get(s, "a");
          return now.version() + " " + now.head().equals(history(s, "a").get(2).link());
        }),
        proof("a change is seen at once", "2", s -> {
          Held<Sample> held = put(s, "a", ONE);
          commit(s, Rules.update(held, ONE.with("number", 2L)));
          return numbers(s, "a");
        }),
        proof("a document nobody can read", "CORRUPT", s -> {
          Document broken = new Document(1, Bytes.utf8("?"), Bytes.EMPTY);
          Change.Write<Sample> good = (Change.Write<Sample>) insert("a", ONE);
          commit(s, new Change.Insert<>(TYPE, good.key(), ONE, broken, good.entry()));
          return ended(() -> s.find(TYPE, keys("a")));
        }),
        proof("a document of a later form, and of an earlier", "NEWER_SCHEMA 1", s -> {
          AggregateType<Sample> later =
              Samples.type("sample", new SampleCodec(2), Samples.ATTRIBUTES, Samples.INDEXES);
          commit(s, Rules.insert(later, key("a"), ONE));
          commit(s, insert("b", ONE));
          return ended(() -> get(s, "a")) + " "
              + s.find(later, List.of(key("b"))).get(0).document().schema();
        }),
        proof("an earlier form is read under its own number", "1", s -> {
          AggregateType<Sample> earlier =
              Samples.type("forms", new SampleCodec(1), List.of(), List.of());
          AggregateType<Sample> later =
              Samples.type("forms", new ValueProofs.Numbering(), List.of(), List.of());
          commit(s, Rules.insert(earlier, key("a"), ONE));
          return "" + s.find(later, keys("a")).get(0).value().number();
        }),
        proof("one key in two types", "1 0", s -> {
          put(s, "a", ONE);
          return s.find(TYPE, List.of(key("a"))).size() + " "
              + s.find(twin, List.of(key("a"))).size();
        }),
        proof("the count of writes moves", "true", s -> {
          long before = s.writes(TYPE.name()).orElse(-1);
          put(s, "a", ONE);
          return Boolean.toString(before == -1 || s.writes(TYPE.name()).orElseThrow() > before);
        }),
        proof("keys that differ in case", "a A", s -> {
          commit(s, insert("a", ONE));
          commit(s, insert("A", ONE));
          return there(s, "a", "A");
        }),
        proof("a list of keys, three a page", "A B a b c d e f g", s -> {
          for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "A", "B")) {
            commit(s, insert(id, ONE));
          }
          return walk(after -> {
            Page<Key> page = s.all(TYPE, after, 3);
            return new Page<>(page.rows().stream().map(Key::id).toList(), page.next());
          });
        }),
        proof("a failure and what hangs on it tell no value", "silent", s -> {
          put(s, "secret-7", ONE);
          List<Runnable> calls = List.of(
              () -> s.commit(Unit.of(insert("secret-7", ONE))),
              () -> s.scan(
                  TYPE,
                  Range.all("by_token").equalTo("secret-7").equalTo("secret-8"),
                  Optional.of(Bytes.utf8("secret-9")),
                  5));
          for (Runnable call : calls) {
            try {
              call.run();
            } catch (StorageFailure failure) {
              if ((failure + List.of(failure.getSuppressed()).toString() + failure.getCause())
                  .contains("secret")) {
                return "told";
              }
            }
          }
          return "silent";
        }),
        proof("sixty wrong questions, then a right one", "a", s -> {
          put(s, "a", ONE);
          for (int i = 0; i < 60; i++) {
            ended(() -> s.scan(TYPE, Range.all("none"), Optional.empty(), 5));
          }
          return ids(s, range("by_number"));
        }));
  }

  static List<Proof> scans() {
    return List.of(
        proof("an old value and a new one", " a", s -> {
          Held<Sample> held = put(s, "a", ONE.with("token", "old"));
          commit(s, Rules.update(held, ONE.with("token", "new")));
          return ids(s, range("by_token").equalTo("old")) + " "
              + ids(s, range("by_token").equalTo("new"));
        }),
        proof("a list before and after a change", "a|", s -> {
          Held<Sample> held = put(s, "a", ONE.with("token", "t"));
          String before = ids(s, range("by_token"));
          commit(s, Rules.update(held, ONE));
          return before + "|" + ids(s, range("by_token"));
        }),
        proof("pages over equal values", "a b c d e f g", s -> {
          for (String id : List.of("a", "b", "c", "d", "e", "f", "g")) {
            commit(s, insert(id, ONE));
          }
          return walk(after -> {
            Page<Hit> page = s.scan(TYPE, range("by_number"), after, 2);
            return new Page<>(
                page.rows().stream().map(hit -> hit.key().id()).toList(), page.next());
          });
        }),
        proof("the edges of a range", "b c", s -> {
          for (long i = 1; i <= 5; i++) {
            commit(s, insert("" + (char) ('`' + i), ONE.with("number", i)));
          }
          return ids(s, range("by_number").atLeast(2L).below(4L));
        }),
        proof("a range behind others, two a page", "d e", s -> {
          for (long i = 1; i <= 5; i++) {
            commit(s, insert("" + (char) ('`' + i), ONE.with("number", i)));
          }
          return walk(after -> {
            Page<Hit> page = s.scan(TYPE, range("by_number").atLeast(4L), after, 2);
            return new Page<>(
                page.rows().stream().map(hit -> hit.key().id()).toList(), page.next());
          });
        }),
        proof("both of two tags", "a a", s -> {
          commit(s, insert("a", ONE.with("tags", List.of("x", "y"))));
          return ids(s, range("tags"));
        }),
        proof("a root that begins like another", "a", s -> {
          commit(s, Rules.insert(new Key("r", "a"), ONE.with("token", "t")));
          commit(s, Rules.insert(new Key("r2", "b"), ONE.with("token", "t")));
          return ids(s, Range.all("in_root").inRoot("r"));
        }),
        proof("a value that looks like a command", "a", s -> {
          commit(s, insert("a", ONE.with("text", "x' OR '1'='1")));
          commit(s, insert("b", ONE.with("text", "x")));
          return ids(s, range("by_text").equalTo("x' OR '1'='1"));
        }),
        proof("long names that differ at the end", "a b", s -> {
          String stem = "a_name_that_is_long_enough_to_be_cut_";
          AggregateType<Sample> type = Samples.type(
              "long_names",
              new SampleCodec(1),
              List.of(
                  Samples.attribute(Column.of("token", Kind.TOKEN)),
                  Samples.attribute(Column.of("slot", Kind.TOKEN))),
              List.of(
                  Index.over(stem + "1", Reach.STORE, "token"),
                  Index.over(stem + "2", Reach.STORE, "slot")));
          commit(s, Rules.insert(type, key("a"), ONE.with("token", "t").with("slot", "u")));
          commit(s, Rules.insert(type, key("b"), ONE.with("token", "u").with("slot", "t")));
          return s.scan(type, Range.all(stem + "1").equalTo("t"), Optional.empty(), 5)
                  .rows()
                  .get(0)
                  .key()
                  .id()
              + " "
              + s.scan(type, Range.all(stem + "2").equalTo("t"), Optional.empty(), 5)
                  .rows()
                  .get(0)
                  .key()
                  .id();
        }));
  }
}
