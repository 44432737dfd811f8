package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.List;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/** The types the suite declares. Indexes that reach the whole store lead with a scope, so that tests keep apart. */
final class Samples {

  static final int SCALE = 3;

  static final List<Attribute<Sample>> ATTRIBUTES = List.of(
      attribute(Column.of("scope", Kind.TOKEN)),
      attribute(Column.of("token", Kind.TOKEN)),
      attribute(Column.of("text", Kind.TEXT)),
      attribute(Column.of("number", Kind.LONG)),
      attribute(Column.of("flag", Kind.BOOL)),
      attribute(Column.of("day", Kind.DATE)),
      attribute(Column.of("moment", Kind.INSTANT)),
      attribute(Column.decimal("amount", SCALE)),
      attribute(Column.personalText("person")),
      attribute(Column.of("slot", Kind.TOKEN)),
      attribute(Column.of("serial", Kind.TEXT)));

  static final List<Index<Sample>> INDEXES = List.of(
      Index.over("by_token", Reach.STORE, "scope", "token"),
      Index.over("by_text", Reach.STORE, "scope", "text"),
      Index.over("by_number", Reach.STORE, "scope", "number"),
      Index.over("by_flag", Reach.STORE, "scope", "flag", "number"),
      Index.over("by_day", Reach.STORE, "scope", "day"),
      Index.over("by_moment", Reach.STORE, "scope", "moment"),
      Index.over("by_amount", Reach.STORE, "scope", "amount"),
      Index.over("by_person", Reach.STORE, "scope", "person"),
      Index.descending("latest", Reach.STORE, "scope", "number"),
      Index.over("in_root", Reach.ROOT, "token"),
      Index.unique("one_slot", Reach.ROOT, "slot"),
      Index.unique("one_serial", Reach.STORE, "scope", "serial"),
      Index.tuples(
          "tags", Reach.STORE, columns(Kind.TEXT, "tag"), sample -> scoped(sample, "tags")),
      Index.uniqueTuples(
          "hours", Reach.STORE, columns(Kind.LONG, "hour"), sample -> scoped(sample, "hours")),
      new Index.OverTuples<>(
          "marks",
          Reach.ROOT,
          false,
          true,
          List.of(Column.of("mark", Kind.LONG)),
          sample -> tuples(sample, "marks")));

  /** The type most rules are tested with. */
  static final AggregateType<Sample> TYPE = type("sample", new SampleCodec(1), ATTRIBUTES, INDEXES);

  /** A type without attributes or indexes. */
  static final AggregateType<Sample> PLAIN =
      type("plain", new SampleCodec(1), List.of(), List.of());

  private Samples() {}

  static AggregateType<Sample> type(
      String name,
      Codec<Sample> codec,
      List<Attribute<Sample>> attributes,
      List<Index<Sample>> indexes) {
    return new AggregateType<>(name, Sample.class, codec, attributes, indexes);
  }

  static Attribute<Sample> attribute(Column column) {
    return new Attribute<>(column, sample -> sample.get(column.name()));
  }

  private static List<Column> columns(Kind kind, String name) {
    return List.of(Column.of("scope", Kind.TOKEN), Column.of(name, kind));
  }

  private static List<List<Object>> scoped(Sample sample, String name) {
    List<List<Object>> tuples = new ArrayList<>();
    Object scope = sample.get("scope");
    if (scope != null) {
      sample.list(name).forEach(value -> tuples.add(List.of(scope, value)));
    }
    return tuples;
  }

  private static List<List<Object>> tuples(Sample sample, String name) {
    List<List<Object>> tuples = new ArrayList<>();
    sample.list(name).forEach(value -> tuples.add(List.of(value)));
    return tuples;
  }
}
