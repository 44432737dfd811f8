package org.gasservice.conformance;

import static org.gasservice.conformance.Proofs.ONE;
import static org.gasservice.conformance.Proofs.TYPE;
import static org.gasservice.conformance.Proofs.commit;
import static org.gasservice.conformance.Proofs.get;
import static org.gasservice.conformance.Proofs.insert;
import static org.gasservice.conformance.Proofs.numbers;
import static org.gasservice.conformance.Proofs.proof;
import static org.gasservice.conformance.Proofs.put;
import static org.gasservice.conformance.Proofs.there;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gasservice.conformance.Proofs.Proof;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Commits, told one after the other. */
final class CommitProofs {

  private CommitProofs() {}

  static List<Proof> commits() {
    return List.of(
        proof("one version is changed twice", "done STALE 2", s -> {
          Held<Sample> held = put(s, "a", ONE);
          return commit(s, Rules.update(held, ONE.with("number", 2L))) + " "
              + commit(s, Rules.update(held, ONE.with("number", 3L))) + " " + numbers(s, "a");
        }),
        proof("a version is changed that never was", "STALE ", s -> {
          Held<Sample> never = Rules.after(insert("a", ONE));
          return commit(s, Rules.update(never, ONE)) + " " + there(s, "a");
        }),
        proof(
            "a key is inserted twice",
            "done DUPLICATE 1",
            s -> commit(s, insert("a", ONE)) + " " + commit(s, insert("a", ONE.with("number", 2L)))
                + " " + numbers(s, "a")),
        proof("a unit fails at its second change", "DUPLICATE a", s -> {
          put(s, "a", ONE);
          return commit(s, insert("b", ONE), insert("a", ONE)) + " " + there(s, "a", "b");
        }),
        proof("what was verified is of another version", "STALE STALE b", s -> {
          Held<Sample> seen = put(s, "a", ONE);
          commit(s, Rules.update(seen, ONE));
          put(s, "b", ONE);
          return commit(s, Rules.verify(seen), insert("c", ONE)) + " "
              + commit(s, Rules.verify(Rules.after(insert("x", ONE))), insert("d", ONE)) + " "
              + there(s, "b", "c", "d");
        }),
        proof("a long body is changed", "new", s -> {
          Held<Sample> held = put(s, "a", ONE.withBody("old"));
          commit(s, Rules.update(held, ONE.withBody("new")));
          return get(s, "a").value().body();
        }),
        proof("all changes of a unit are there", "a b c", s -> {
          commit(s, insert("a", ONE), insert("b", ONE), insert("c", ONE));
          return there(s, "a", "b", "c");
        }),
        proof("changes of one aggregate in one unit", "done 3", s -> {
          Change<Sample> first = insert("a", ONE);
          Change<Sample> second = Rules.update(Rules.after(first), ONE.with("number", 2L));
          Change<Sample> third = Rules.update(Rules.after(second), ONE.with("number", 3L));
          return commit(s, first, second, third) + " " + numbers(s, "a");
        }),
        proof("a unit of 2001 changes", "TOO_LARGE 0", s -> {
          Change<?>[] many =
              IntStream.range(0, 2_001).mapToObj(i -> insert("k" + i, ONE)).toArray(Change[]::new);
          return commit(s, many) + " "
              + s.all(TYPE, Optional.empty(), 10).rows().size();
        }),
        proof("a unit over two roots", "done 2", s -> {
          Change<Sample> one = Rules.insert(new Key("r1", "a"), ONE);
          Change<Sample> other = Rules.insert(new Key("r2", "a"), ONE);
          return commit(s, one, other) + " "
              + s.all(TYPE, Optional.empty(), 10).rows().size();
        }),
        proof("many units of two", "14 14", s -> {
          for (int i = 0; i < 14; i++) {
            commit(s, insert("a" + i, ONE), insert("b" + i, ONE));
          }
          List<String> ids =
              s.all(TYPE, Optional.empty(), 100).rows().stream().map(Key::id).toList();
          return ids.stream().filter(id -> id.startsWith("a")).count() + " "
              + ids.stream().filter(id -> id.startsWith("b")).count();
        }),
        proof("a refused unit, then another", "DUPLICATE done a c", s -> {
          put(s, "a", ONE);
          return commit(s, insert("b", ONE), insert("a", ONE)) + " " + commit(s, insert("c", ONE))
              + " " + there(s, "a", "b", "c");
        }),
        proof("an old version is no reason to try again", "STALE false", s -> {
          Held<Sample> held = put(s, "a", ONE);
          commit(s, Rules.update(held, ONE));
          try {
            s.commit(Unit.of(Rules.update(held, ONE)));
            return "done";
          } catch (StorageFailure failure) {
            return failure.outcome() + " " + failure.retryable();
          }
        }),
        proof("sixty refused units, then good ones", "done", s -> {
          put(s, "a", ONE);
          for (int i = 0; i < 60; i++) {
            commit(s, insert("a", ONE));
          }
          return commit(s, insert("b", ONE));
        }),
        proof(
            "two take one serial number",
            "done DUPLICATE",
            s -> commit(s, insert("a", ONE.with("serial", "n"))) + " "
                + commit(s, insert("b", ONE.with("serial", "n")))),
        proof(
            "two take one of several hours",
            "done DUPLICATE",
            s -> commit(s, insert("a", ONE.with("hours", List.of(1L, 2L)))) + " "
                + commit(s, insert("b", ONE.with("hours", List.of(3L, 2L))))),
        proof("a refused exchange leaves versions", "DUPLICATE 1 1", s -> {
          Held<Sample> a = put(s, "a", ONE.with("serial", "x"));
          put(s, "b", ONE.with("serial", "y"));
          put(s, "c", ONE.with("serial", "z"));
          return commit(
                  s,
                  Rules.update(a, ONE.with("serial", "w")),
                  Rules.update(get(s, "b"), ONE.with("serial", "z")))
              + " "
              + get(s, "a").version() + " " + get(s, "b").version();
        }),
        proof("an interrupted commit", "flag whole", s -> {
          Thread.currentThread().interrupt();
          commit(s, insert("a", ONE), insert("b", ONE));
          String flag = Thread.interrupted() ? "flag" : "no flag";
          String found = there(s, "a", "b");
          return flag + " " + (found.isEmpty() || found.equals("a b") ? "whole" : "half");
        }));
  }
}
