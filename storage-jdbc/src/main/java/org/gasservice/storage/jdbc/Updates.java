package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * The statements that rewrite a row of one type. A step seldom changes more than one or two attributes, and an engine that is told to set
 * the others as well reads them, and asks every index over them, to find that nothing moved: a quarter of the update.
 *
 * @param <T> the aggregate
 */
final class Updates<T> {

  /** Statements kept for a type. Steps have few shapes; data that changes in every way gets the statement that sets all. */
  private static final int KEPT = 32;

  /** Attributes to set, one bit each, and whether the cold part is set too. */
  private record Shape(BitSet attributes, boolean cold) {}

  private final AggregateType<T> type;
  private final TypeSql sql;
  private final List<String> unknown;
  private final BitSet all;
  private final Map<Shape, String> statements = new ConcurrentHashMap<>();

  Updates(AggregateType<T> type, TypeSql sql, List<String> unknown) {
    this.type = type;
    this.sql = sql;
    this.unknown = List.copyOf(unknown);
    this.all = new BitSet();
    all.set(0, type.attributes().size());
  }

  BitSet all() {
    return all;
  }

  /** Attributes that differ; all of them when the earlier value cannot tell. */
  BitSet changed(T before, List<@Nullable Object> after) {
    BitSet changed = new BitSet();
    try {
      for (int i = 0; i < after.size(); i++) {
        Object was = type.attributes().get(i).of().apply(before);
        changed.set(i, !Objects.equals(was, after.get(i)));
      }
    } catch (RuntimeException e) {
      return all;
    }
    return statements.size() < KEPT || known(changed) ? changed : all;
  }

  private boolean known(BitSet changed) {
    return statements.containsKey(new Shape(changed, false))
        || statements.containsKey(new Shape(changed, true));
  }

  String statement(BitSet attributes, boolean cold) {
    return statements.computeIfAbsent(new Shape(attributes, cold), this::render);
  }

  private String render(Shape shape) {
    List<Attribute<T>> set = new ArrayList<>();
    shape.attributes().stream().forEach(i -> set.add(type.attributes().get(i)));
    return sql.update(set, shape.cold(), unknown);
  }

  /** Binds the attributes to set; answers the place behind them. */
  int bind(PreparedStatement statement, int from, BitSet attributes, List<@Nullable Object> values)
      throws SQLException {
    int at = from;
    for (int i = attributes.nextSetBit(0); i >= 0; i = attributes.nextSetBit(i + 1)) {
      SqlValues.bind(statement, at++, type.attributes().get(i).column(), values.get(i));
    }
    return at;
  }
}
