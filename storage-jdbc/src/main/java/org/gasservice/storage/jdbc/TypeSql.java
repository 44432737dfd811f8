package org.gasservice.storage.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Reach;

/** The statements of one type's tables: definitions, and the reads and writes by key. Built once a type. */
final class TypeSql {

  private final AggregateType<?> type;
  private final Dialect dialect;
  private final String table;

  TypeSql(AggregateType<?> type, Dialect dialect) {
    this.type = type;
    this.dialect = dialect;
    this.table = Names.table(type.name());
  }

  String createTable() {
    String attributes = type.attributes().stream()
        .map(a -> "  " + definition(a.column()) + ",\n")
        .collect(Collectors.joining());
    return "create table " + table + " (\n"
        + keyColumns()
        + "  version bigint not null,\n"
        + "  head " + dialect.bytesType(Limits.DIGEST_BYTES) + " not null,\n"
        + "  form integer not null,\n"
        + attributes
        + "  hot " + dialect.bytesType(Limits.PART_BYTES) + ",\n"
        + "  cold " + dialect.bytesType(Limits.PART_BYTES) + ",\n"
        + "  constraint " + Names.primaryKey(type.name()) + " primary key (root, id))";
  }

  private String keyColumns() {
    String token = dialect.tokenType(Limits.KEY_LENGTH);
    return "  root " + token + " not null,\n  id " + token + " not null,\n";
  }

  private String definition(Column column) {
    return Names.column(column.name()) + " " + dialect.columnType(column);
  }

  String addColumn(Attribute<?> attribute) {
    return "alter table " + table + " add column " + definition(attribute.column());
  }

  String dropColumn(String attribute) {
    return "alter table " + table + " drop column " + Names.column(attribute);
  }

  /** What makes an index; for tuples its table included. */
  List<String> createIndex(Index<?> index) {
    List<String> statements = new ArrayList<>();
    String on = table;
    if (index instanceof Index.OverTuples<?> tuples) {
      on = Names.tuplesTable(type.name(), index.name());
      statements.add(createTuplesTable(tuples, on));
    }
    List<String> columns = new ArrayList<>(scanOrder(index));
    if (marksAbsence(index)) {
      String mark = absenceMark(index.name());
      statements.add("alter table " + table + " add column " + mark + " "
          + dialect.generated(
              dialect.tokenType(2 * Limits.KEY_LENGTH + 1),
              absence((Index.OverAttributes<?>) index)));
      columns.add(mark);
    }
    String direction = index.descending() ? " desc" : "";
    statements.add("create " + (index.unique() ? "unique " : "") + "index "
        + Names.index(type.name(), index.name()) + " on " + on + " ("
        + columns.stream().map(c -> c + direction).collect(Collectors.joining(", ")) + ")"
        + (index instanceof Index.OverAttributes<?>
            ? dialect.onlyPresent(columnNames(index))
            : ""));
    return statements;
  }

  /** Takes away the engine's part of a finished index over attributes. */
  List<String> dropIndex(String name, boolean unique) {
    List<String> statements = new ArrayList<>();
    statements.add("drop index " + Names.index(type.name(), name));
    if (unique && dialect.nullsCollide()) {
      statements.add("alter table " + table + " drop column " + absenceMark(name));
    }
    return statements;
  }

  /**
   * Where a unique index takes two absent values for equal, one more column tells them apart: the key where the tuple is absent, nothing where
   * it is there.
   */
  private boolean marksAbsence(Index<?> index) {
    return index.unique() && index instanceof Index.OverAttributes<?> && dialect.nullsCollide();
  }

  private String absenceMark(String index) {
    return Names.absenceMark(type.name(), index);
  }

  private static String absence(Index.OverAttributes<?> index) {
    String any = index.attributes().stream()
        .map(name -> Names.column(name) + " is null")
        .collect(Collectors.joining(" or "));
    return "case when " + any + " then root || ' ' || id else '' end";
  }

  private String createTuplesTable(Index.OverTuples<?> index, String name) {
    String columns = index.columns().stream()
        .map(c -> "  " + definition(c) + " not null,\n")
        .collect(Collectors.joining());
    List<String> key = new ArrayList<>(List.of("root", "id"));
    key.addAll(columnNames(index));
    return "create table " + name + " (\n" + keyColumns() + columns + "  constraint "
        + Names.tuplesKey(type.name(), index.name()) + " primary key (" + String.join(", ", key)
        + "))";
  }

  List<String> columnNames(Index<?> index) {
    return index instanceof Index.OverTuples<?> tuples
        ? tuples.columns().stream().map(c -> Names.column(c.name())).toList()
        : ((Index.OverAttributes<?>) index)
            .attributes().stream().map(Names::column).toList();
  }

  private List<String> uniqueColumns(Index<?> index) {
    List<String> columns = new ArrayList<>();
    if (index.reach() == Reach.ROOT) {
      columns.add("root");
    }
    columns.addAll(columnNames(index));
    return columns;
  }

  /** The columns a scan follows: the tuple, and the key as far as the tuple does not tell lines apart. */
  List<String> scanOrder(Index<?> index) {
    List<String> columns = uniqueColumns(index);
    if (!index.unique()) {
      if (index.reach() == Reach.STORE) {
        columns.add("root");
      }
      columns.add("id");
    }
    return columns;
  }

  String alongIndex(Index<?> index) {
    return dialect.alongIndex(Names.index(type.name(), index.name()));
  }

  String scanned(Index<?> index) {
    return index instanceof Index.OverTuples<?>
        ? Names.tuplesTable(type.name(), index.name())
        : table;
  }

  String find() {
    return "select version, head, form, hot, cold from " + table + " where root = ? and id = ?";
  }

  /** Several rows, each with its key behind. */
  String findMany(int keys) {
    return ofEach(keys, "version, head, form, hot, cold, root, id", "");
  }

  /** A row with its attributes behind the parts of the document. */
  String findWhole() {
    String attributes = type.attributes().stream()
        .map(attribute -> ", " + Names.column(attribute.name()))
        .collect(Collectors.joining());
    return "select version, head, form, hot, cold" + attributes + " from " + table
        + " where root = ? and id = ?";
  }

  String version() {
    return "select version from " + table + " where root = ? and id = ?" + dialect.held();
  }

  /** Versions of several rows, each with its key behind, held in the order in which they are asked for. */
  String versions(int keys) {
    return ofEach(keys, "version, root, id", dialect.held());
  }

  /** Each key is a line of a table of values, to which its row is joined: one run of the index a key, and no other plan. */
  private String ofEach(int keys, String columns, String held) {
    return "select f.* from (values " + String.join(", ", Collections.nCopies(keys, "(?, ?)"))
        + ") k (k1, k2) cross join lateral (select " + columns + " from " + table
        + " where root = k.k1 and id = k.k2 fetch first 1 rows only" + held + ") f";
  }

  /** One row for index building, kept from changing until the step ends. */
  String findHeld() {
    return find() + dialect.held();
  }

  String anyRow() {
    return "select root from " + table + " fetch first 1 rows only";
  }

  Insert insert() {
    List<String> columns = new ArrayList<>(List.of("root", "id", "version", "head", "form"));
    type.attributes().forEach(a -> columns.add(Names.column(a.name())));
    columns.add("hot");
    columns.add("cold");
    return Insert.into(table, columns, dialect);
  }

  /**
   * @param attributes to be set, in declaration order
   * @param unknown columns of attributes this program does not know: emptied, since it could not keep them right
   */
  String update(List<? extends Attribute<?>> attributes, boolean cold, List<String> unknown) {
    StringBuilder sql =
        new StringBuilder("update ").append(table).append(" set version = ?, head = ?, form = ?");
    attributes.forEach(a -> sql.append(", ").append(Names.column(a.name())).append(" = ?"));
    unknown.forEach(name -> sql.append(", ").append(Names.column(name)).append(" = null"));
    return sql.append(", hot = ?")
        .append(cold ? ", cold = ?" : "")
        .append(" where root = ? and id = ? and version = ?")
        .toString();
  }

  /** Sets attributes alone, for index building. */
  String refill() {
    String set = type.attributes().stream()
        .map(a -> Names.column(a.name()) + " = ?")
        .collect(Collectors.joining(", "));
    return "update " + table + " set " + set + " where root = ? and id = ?";
  }

  /** Takes an aggregate out of a unique index for the moment, so that another one of the unit can have its tuple. */
  String release(Index.OverAttributes<?> index) {
    return "update " + table + " set " + Names.column(index.attributes().get(0))
        + " = null where root = ? and id = ? and version = ?";
  }

  String findTuples(Index.OverTuples<?> index) {
    return "select " + String.join(", ", columnNames(index)) + " from "
        + Names.tuplesTable(type.name(), index.name())
        + dialect.alongConstraint(Names.tuplesKey(type.name(), index.name()))
        + " where root = ? and id = ?";
  }

  /** By the whole key: engines that can be told an index for reading cannot for deleting. */
  String deleteTuple(Index.OverTuples<?> index) {
    String tuple =
        columnNames(index).stream().map(c -> " and " + c + " = ?").collect(Collectors.joining());
    return "delete from " + Names.tuplesTable(type.name(), index.name())
        + " where root = ? and id = ?" + tuple;
  }

  Insert insertTuple(Index.OverTuples<?> index) {
    List<String> columns = new ArrayList<>(List.of("root", "id"));
    columns.addAll(columnNames(index));
    return Insert.into(Names.tuplesTable(type.name(), index.name()), columns, dialect);
  }
}
