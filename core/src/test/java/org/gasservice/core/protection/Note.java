package org.gasservice.core.protection;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * What a vendor writes down of persons, as plain as it gets.
 *
 * @param names whom it names, by their tokens
 * @param at when it was written; absent where it is of today
 * @param about the note it adds to
 * @param kept whether it is shown to nobody at work
 * @param open whether it is still worked on
 * @param crew whose work it is
 */
record Note(
    Personal said,
    Set<String> names,
    Optional<Instant> at,
    Optional<Key> about,
    boolean kept,
    boolean open,
    Optional<String> crew) {

  private static final String IN_ROOT = "in_root";
  private static final String OF_PERSON = "of_person";

  static final AggregateType<Note> TYPE = new AggregateType<>(
      "note",
      Note.class,
      JsonCodec.whole(1, Note.class),
      List.of(Attribute.of("open", Kind.LONG, note -> note.open() ? 1L : 0L)),
      List.of(
          Index.over(IN_ROOT, Reach.ROOT, "open"),
          Index.tuples(
              OF_PERSON,
              Reach.STORE,
              List.of(Column.of("person", Kind.TOKEN)),
              note -> note.names().stream().map(List::<Object>of).toList())));

  static final PersonalPart<Note> PART = new PersonalPart<>(
      TYPE,
      "ORDER",
      Optional.of(OF_PERSON),
      new PersonalPart.InRoot.Many(IN_ROOT),
      Note::names,
      Note::about,
      Note::at,
      note -> note.crew().isEmpty(),
      (note, person) -> note.open() ? Optional.of("note.open") : Optional.empty(),
      (note, employee) -> note.crew().filter(employee::equals).isPresent(),
      Note::kept,
      UnaryOperator.identity());

  Note {
    names = ImmutableSortedSet.copyOf(names);
  }

  /** Writes one down, or writes it anew. */
  record Put(Key key, Note note) implements Command {}

  static Feature feature() {
    return Feature.named("note")
        .type(TYPE)
        .command(CommandType.within(
            "note.put", Put.class, TYPE, put -> put.key().root(), (put, draft) -> {
              Optional<Held<Note>> before = draft.find(TYPE, put.key());
              before.ifPresentOrElse(
                  held -> draft.update(TYPE, held, put.note()),
                  () -> draft.insert(TYPE, put.key(), put.note()));
              return put.key();
            }))
        .personal(PART)
        .build();
  }

  /** One of a day at noon that names these. */
  static Note of(String day, String... names) {
    return new Note(
        Personal.of("said on " + day),
        Set.of(names),
        Optional.of(Instant.parse(day + "T04:00:00Z")),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  /** One that says nothing of its time. */
  static Note timeless(String... names) {
    return new Note(
        Personal.of("said some day"),
        Set.of(names),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  Note about(Key other) {
    return new Note(said, names, at, Optional.of(other), kept, open, crew);
  }

  Note onlyKept() {
    return new Note(said, names, at, about, true, open, crew);
  }

  Note stillOpen() {
    return new Note(said, names, at, about, kept, true, crew);
  }

  Note workOf(String employee) {
    return new Note(said, names, at, about, kept, open, Optional.of(employee));
  }
}
