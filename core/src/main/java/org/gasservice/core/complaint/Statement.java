package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * What somebody has to say about a complaint (陈述): the complainant once more, or somebody of ours who was asked. Whoever is asked sees the question
 * and nothing else: no complainant, no words of theirs [D8-1.6b]. Lies in the root of the complaint.
 *
 * @param person staff number of who is asked; absent for words of the complainant
 * @param asked the facts, in the handler's words
 * @param at when it was asked, or said by the complainant
 * @param by who put it on record
 * @param said in their words
 */
public record Statement(
    Key key,
    Optional<String> person,
    Optional<Personal> asked,
    Instant at,
    String by,
    Optional<Personal> said,
    Optional<Instant> saidAt) {

  /** Statements of a complaint in order of time: scan within its root. */
  public static final String IN_ROOT = "in_root";

  /** What somebody was asked. */
  public static final String OF_PERSON = "of_person";

  public static final AggregateType<Statement> TYPE = new AggregateType<>(
      "complaint_statement",
      Statement.class,
      JsonCodec.whole(1, Statement.class),
      List.of(
          Attribute.of("person", Kind.TOKEN, s -> s.person().orElse(null)),
          Attribute.of("happened_at", Kind.INSTANT, Statement::at)),
      List.of(
          Index.over(IN_ROOT, Reach.ROOT, "happened_at"),
          Index.over(OF_PERSON, Reach.STORE, "person", "happened_at")));

  public Statement {
    person = person == null ? Optional.empty() : person;
    asked = asked == null ? Optional.empty() : asked;
    said = said == null ? Optional.empty() : said;
    saidAt = saidAt == null ? Optional.empty() : saidAt;
  }

  static Statement ofComplainant(Key key, Instant at, String by, Personal said) {
    return new Statement(
        key, Optional.empty(), Optional.empty(), at, by, Optional.of(said), Optional.of(at));
  }

  static Statement asked(Key key, String person, Personal facts, Instant at, String by) {
    return new Statement(
        key, Optional.of(person), Optional.of(facts), at, by, Optional.empty(), Optional.empty());
  }

  Statement said(Personal words, Instant moment) {
    return new Statement(key, person, asked, at, by, Optional.of(words), Optional.of(moment));
  }
}
