package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.storage.Column;
import org.gasservice.storage.Cursor;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Range;
import org.jspecify.annotations.Nullable;

/**
 * Pages along an index. What follows a line is read in steps, from the narrowest on: the rest of the lines that agree with it in all
 * columns but the last, then in all but the last two, and so on. Each step is one run of the index from a known place, which every
 * engine finds at once; a single condition for all of them ({@code a > ? or (a = ? and b > ?)}) some read from the beginning.
 */
final class Scan {

  private static final Column ROOT = Column.of("root", Kind.TOKEN);
  private static final Column ID = Column.of("id", Kind.TOKEN);

  /** A column of the order: what it is called in the table, and whether rows may lack it. */
  private record Place(String name, Column column, boolean sparse) {}

  /** What a step asks for; two of the same shape have the same statement. */
  private record Shape(
      int equal, @Nullable String low, @Nullable String high, boolean not) {}

  /** So many ranges of a shape, asked for by one statement. */
  private record Many(Shape shape, int places) {}

  /** Values of the first columns, and bounds of the next. */
  private record Step(Shape shape, List<Object> values) {}

  private final String table;
  private final String along;
  private final TextOrder textOrder;
  private final List<Column> columns;
  private final boolean inRoot;
  private final boolean descending;
  private final boolean laterally;
  private final List<Place> order = new ArrayList<>();
  private final String selected;
  private final Map<Shape, String> statements = new ConcurrentHashMap<>();
  private final Map<Many, String> lateral = new ConcurrentHashMap<>();

  Scan(
      String table,
      String along,
      TextOrder textOrder,
      List<Column> columns,
      List<String> names,
      boolean inRoot,
      boolean keyLast,
      boolean descending,
      boolean sparse,
      boolean laterally) {
    this.table = table;
    this.along = along;
    this.textOrder = textOrder;
    this.columns = columns;
    this.inRoot = inRoot;
    this.descending = descending;
    this.laterally = laterally;
    if (inRoot) {
      order.add(new Place("root", ROOT, false));
    }
    for (int i = 0; i < columns.size(); i++) {
      order.add(new Place(names.get(i), columns.get(i), sparse));
    }
    if (keyLast) {
      if (!inRoot) {
        order.add(new Place("root", ROOT, false));
      }
      order.add(new Place("id", ID, false));
    }
    selected = names.stream().map(n -> n + ", ").collect(Collectors.joining()) + "root, id";
  }

  /** The keys of a table in order. */
  static Scan ofKeys(String table, String along, TextOrder textOrder) {
    return new Scan(
        table, along, textOrder, List.of(), List.of(), false, true, false, false, false);
  }

  List<Column> columns() {
    return columns;
  }

  /** At most {@code limit} lines of the range behind a cursor. */
  List<Hit> read(Transaction transaction, Range range, Optional<Cursor> after, int limit)
      throws SQLException {
    List<Hit> hits = new ArrayList<>();
    for (Step step : steps(range, after)) {
      if (hits.size() == limit) {
        break;
      }
      read(transaction, step, limit - hits.size(), hits);
    }
    return hits;
  }

  /** At most {@code limit} first lines of each range; by few statements where the engine can. */
  Map<Range, List<Hit>> read(Transaction transaction, List<Range> ranges, int limit)
      throws SQLException {
    Map<Range, List<Hit>> found = new HashMap<>();
    if (!laterally || ranges.size() == 1) {
      for (Range range : ranges) {
        found.put(range, read(transaction, range, Optional.empty(), limit));
      }
      return found;
    }
    Map<Shape, List<Range>> shapes = new LinkedHashMap<>();
    for (Range range : ranges) {
      shapes.computeIfAbsent(whole(range).shape(), any -> new ArrayList<>()).add(range);
      found.put(range, new ArrayList<>());
    }
    for (Map.Entry<Shape, List<Range>> same : shapes.entrySet()) {
      List<Range> all = same.getValue();
      for (int from = 0; from < all.size(); from += Rows.MANY) {
        List<Range> some = all.subList(from, Math.min(all.size(), from + Rows.MANY));
        readLaterally(transaction, same.getKey(), some, limit, found);
      }
    }
    return found;
  }

  /** Places left over ask for the last range again, under a number nobody reads. */
  private void readLaterally(
      Transaction transaction,
      Shape shape,
      List<Range> ranges,
      int limit,
      Map<Range, List<Hit>> found)
      throws SQLException {
    int places = ranges.size() <= Rows.FEW ? Rows.FEW : Rows.MANY;
    PreparedStatement statement =
        transaction.prepare(lateral.computeIfAbsent(new Many(shape, places), this::statement));
    int at = 1;
    for (int i = 0; i < places; i++) {
      statement.setInt(at++, i < ranges.size() ? i : -1);
      at = bind(statement, at, whole(ranges.get(Math.min(i, ranges.size() - 1))));
    }
    statement.setInt(at, limit);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        int range = rows.getInt(columns.size() + 3);
        if (range >= 0) {
          found.computeIfAbsent(ranges.get(range), any -> new ArrayList<>()).add(hit(rows));
        }
      }
    }
  }

  private void read(Transaction transaction, Step step, int limit, List<Hit> hits)
      throws SQLException {
    String sql = statements.computeIfAbsent(step.shape(), this::statement);
    PreparedStatement statement = transaction.prepare(sql);
    statement.setInt(bind(statement, 1, step), limit);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        hits.add(hit(rows));
      }
    }
  }

  private Hit hit(ResultSet rows) throws SQLException {
    List<Object> tuple = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      tuple.add(SqlValues.read(rows, i + 1, columns.get(i)));
    }
    return new Hit(
        new Key(rows.getString(columns.size() + 1), rows.getString(columns.size() + 2)), tuple);
  }

  /** Answers the place behind the values. */
  private int bind(PreparedStatement statement, int from, Step step) throws SQLException {
    int at = from;
    for (Object value : step.values()) {
      int place = Math.min(at - from, step.shape().equal());
      SqlValues.bind(statement, at++, order.get(place).column(), value);
    }
    return at;
  }

  private String statement(Shape shape) {
    return statement(shape, value -> "?");
  }

  /** Each range is a line of a table of values, and what is read along the index for it is joined to that line. */
  private String statement(Many many) {
    Shape shape = many.shape();
    int values = shape.equal()
        + (shape.low() == null ? 0 : 1)
        + (shape.high() == null ? 0 : 1)
        + (shape.not() ? 1 : 0);
    String line = "(?" + ", ?".repeat(values) + ")";
    String names =
        IntStream.range(0, values).mapToObj(i -> ", v" + i).collect(Collectors.joining());
    String by =
        order.stream().map(p -> ", f." + p.name() + direction()).collect(Collectors.joining());
    return "select f.*, r.n from (values "
        + String.join(", ", Collections.nCopies(many.places(), line)) + ") r (n" + names
        + ") cross join lateral (" + statement(shape, value -> "r.v" + value) + ") f order by r.n"
        + by;
  }

  /** @param value what stands for the value of a number, from 0 */
  private String statement(Shape shape, IntFunction<String> value) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < shape.equal(); i++) {
      conditions.add(order.get(i).name() + " = " + value.apply(i));
    }
    int next = shape.equal();
    int given = next;
    if (shape.low() != null) {
      conditions.add(order.get(next).name() + " " + shape.low() + " " + value.apply(given++));
    }
    if (shape.high() != null) {
      conditions.add(order.get(next).name() + " " + shape.high() + " " + value.apply(given++));
    }
    if (shape.not()) {
      conditions.add(order.get(next).name() + " <> " + value.apply(given));
    }
    for (int i = next + 1; i < order.size(); i++) {
      if (order.get(i).sparse()) {
        conditions.add(order.get(i).name() + " is not null");
      }
    }
    String by = order.subList(next, order.size()).stream()
        .map(p -> p.name() + direction())
        .collect(Collectors.joining(", "));
    return "select " + selected + " from " + table + along
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + (by.isEmpty() ? "" : " order by " + by)
        + " fetch first ? rows only";
  }

  private String direction() {
    return descending ? " desc" : "";
  }

  private List<Object> fixed(Range range) {
    List<Object> fixed = new ArrayList<>();
    if (inRoot) {
      fixed.add(range.root().orElseThrow());
    }
    fixed.addAll(range.equal());
    return fixed;
  }

  private Step whole(Range range) {
    return step(fixed(range), Bounds.of(range, textOrder));
  }

  private List<Step> steps(Range range, Optional<Cursor> after) {
    if (after.isEmpty()) {
      return List.of(whole(range));
    }
    List<Object> fixed = fixed(range);
    Bounds bounds = Bounds.of(range, textOrder);
    List<Object> line = line(after.get());
    int side = side(line, fixed, bounds);
    if (side != 0) {
      // a cursor of another range: all of this one lies behind it, or nothing does
      return side < 0 ? List.of(step(fixed, bounds)) : List.of();
    }
    List<Step> steps = new ArrayList<>();
    for (int i = order.size() - 1; i >= fixed.size(); i--) {
      steps.add(step(
          line.subList(0, i),
          (i == fixed.size() ? bounds : Bounds.NONE).behind(line.get(i), descending)));
    }
    return steps;
  }

  private List<Object> line(Cursor cursor) {
    List<Object> line = new ArrayList<>();
    if (inRoot) {
      line.add(cursor.key().root());
    }
    line.addAll(cursor.tuple());
    if (order.size() > line.size()) {
      if (!inRoot) {
        line.add(cursor.key().root());
      }
      line.add(cursor.key().id());
    }
    return line;
  }

  /** Where a line lies: before the range in the direction of the scan (-1), within it (0), behind it (1). */
  private int side(List<Object> line, List<Object> fixed, Bounds bounds) {
    for (int i = 0; i < fixed.size(); i++) {
      int compared = compare(line.get(i), fixed.get(i));
      if (compared != 0) {
        return Integer.signum(descending ? -compared : compared);
      }
    }
    if (fixed.size() == line.size()) {
      return 0;
    }
    Object next = line.get(fixed.size());
    if (bounds.low() != null && compare(next, bounds.low()) < 0) {
      return descending ? 1 : -1;
    }
    if (bounds.high() != null && compare(next, bounds.high()) >= 0) {
      return descending ? -1 : 1;
    }
    return 0;
  }

  /** Both are of the kind of their column: the check in front of the store has seen to that. */
  @SuppressWarnings("unchecked")
  private int compare(Object one, Object other) {
    if (one instanceof String text) {
      return textOrder.compare(text, (String) other);
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  private Step step(List<Object> equal, Bounds bounds) {
    List<Object> values = new ArrayList<>(equal);
    if (equal.size() == order.size()) {
      return new Step(new Shape(equal.size(), null, null, false), values);
    }
    Place next = order.get(equal.size());
    String low = bounds.low() == null ? null : bounds.lowIncluded() ? ">=" : ">";
    if (bounds.low() != null) {
      values.add(bounds.low());
    }
    String high = bounds.high() == null ? null : "<";
    if (bounds.high() != null) {
      values.add(bounds.high());
    } else if (next.sparse()) {
      high = "<=";
      values.add(SqlValues.greatest(next.column(), textOrder));
    }
    if (bounds.not() != null) {
      values.add(bounds.not());
    }
    return new Step(new Shape(equal.size(), low, high, bounds.not() != null), values);
  }

  /**
   * Bounds of one column.
   *
   * @param high always excluded
   * @param not a value within the bounds that does not belong: an engine that pads with blanks takes {@code A} to begin with "A "
   */
  private record Bounds(
      @Nullable Object low,
      boolean lowIncluded,
      @Nullable Object high,
      @Nullable Object not) {
    static final Bounds NONE = new Bounds(null, true, null, null);

    static Bounds of(Range range, TextOrder order) {
      if (range.prefix().isEmpty()) {
        return new Bounds(range.from(), true, range.to(), null);
      }
      String prefix = range.prefix().get();
      String bare = prefix.stripTrailing();
      return new Bounds(
          prefix, true, order.firstBehind(prefix).orElse(null), bare.equals(prefix) ? null : bare);
    }

    Bounds behind(Object value, boolean descending) {
      return descending
          ? new Bounds(low, lowIncluded, value, not)
          : new Bounds(value, false, high, not);
    }
  }
}
