package org.gasservice.storage.jdbc;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.storage.jdbc.TableMapping.Mapped;

/** The statements of one mapping. Constant texts; values are parameters. */
final class MappingSql {

  /** Which state of a row we have seen. */
  static final String SEEN = "gas_mapped";

  /** What the triggers have counted. */
  static final String COUNTED = "gas_mapped_count";

  private final TableMapping<?> mapping;

  MappingSql(TableMapping<?> mapping) {
    this.mapping = mapping;
  }

  private Stream<String> names() {
    return mapping.columns().stream().map(Mapped::column);
  }

  private String like(String alias) {
    return names()
        .map(column -> alias + column + " is not distinct from ?")
        .collect(Collectors.joining(" and "));
  }

  /** From what the aggregate was to what it is; changes nothing where the row is another. */
  String update() {
    return "update " + mapping.table() + " set "
        + names().map(column -> column + " = ?").collect(Collectors.joining(", "))
        + mapping
            .versionColumn()
            .map(column -> ", " + column + " = " + column + " + 1")
            .orElse("")
        + " where " + mapping.keyColumn() + " = ? and " + like("");
  }

  /** One row when it is as the aggregate is. */
  String alike() {
    return "select 1 from " + mapping.table() + " where " + mapping.keyColumn() + " = ? and "
        + like("") + " for update";
  }

  String insert() {
    String columns = Stream.of(
            Stream.of(mapping.keyColumn()),
            names(),
            mapping.onlyNew().stream().map(Mapped::column),
            mapping.versionColumn().stream())
        .flatMap(each -> each)
        .collect(Collectors.joining(", "));
    int values = 1 + mapping.columns().size() + mapping.onlyNew().size();
    return "insert into " + mapping.table() + " (" + columns + ") values ("
        + Stream.generate(() -> "?").limit(values).collect(Collectors.joining(", "))
        + mapping.versionColumn().map(column -> ", 1").orElse("") + ")";
  }

  private String count() {
    return mapping.versionColumn().map(column -> "h." + column).orElse("coalesce(t.n, 0)");
  }

  private String counted() {
    return mapping.table() + " h"
        + (mapping.versionColumn().isPresent()
            ? ""
            : " left join " + COUNTED + " t on t.host = '" + mapping.table() + "' and t.k = h."
                + mapping.keyColumn());
  }

  String note() {
    return "update " + SEEN + " set n = (select " + count() + " from " + counted() + " where h."
        + mapping.keyColumn() + " = ?) where host = '" + mapping.table() + "' and k = ?";
  }

  String noteFirst() {
    return "insert into " + SEEN + " (host, k, n) select '" + mapping.table() + "', h."
        + mapping.keyColumn() + ", " + count() + " from " + counted() + " where h."
        + mapping.keyColumn() + " = ?";
  }

  /** Rows behind one, in the order of the key column; what we have seen of each is in the last column, -1 for nothing. */
  String look(boolean fromTheBeginning) {
    return "select h." + mapping.keyColumn() + ", "
        + names().map(column -> "h." + column).collect(Collectors.joining(", ")) + ", " + count()
        + ", coalesce(s.n, -1) from " + counted() + " left join " + SEEN + " s on s.host = '"
        + mapping.table() + "' and s.k = h." + mapping.keyColumn()
        + (fromTheBeginning ? "" : " where h." + mapping.keyColumn() + " > ?") + " order by h."
        + mapping.keyColumn() + " fetch first ? rows only";
  }
}
