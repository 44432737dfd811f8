package org.gasservice.storage.jdbc;

import java.util.List;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;

/** The tables of given types as a script, for a migration tool that wants to make them before the first use does. */
public final class SchemaScript {

  private SchemaScript() {}

  /** The script; the shared tables come before it. */
  public static String of(List<AggregateType<?>> types, Dialect dialect) {
    StringBuilder script = new StringBuilder();
    for (AggregateType<?> type : types) {
      append(script, type, dialect);
    }
    return script.toString();
  }

  private static <T> void append(StringBuilder script, AggregateType<T> type, Dialect dialect) {
    TypeSql sql = new TypeSql(type, dialect);
    script.append("-- ").append(type.name()).append('\n');
    line(script, sql.createTable());
    line(script, Catalog.insertScript(type.name(), Catalog.Part.TYPE, type.name(), ""));
    for (Attribute<T> attribute : type.attributes()) {
      line(
          script,
          Catalog.insertScript(
              type.name(),
              Catalog.Part.ATTRIBUTE,
              attribute.name(),
              Shapes.of(attribute.column())));
    }
    for (Index<T> index : type.indexes()) {
      sql.createIndex(index).forEach(statement -> line(script, statement));
      line(
          script,
          Catalog.insertScript(
              type.name(), Catalog.Part.INDEX, index.name(), Shapes.of(type, index)));
    }
  }

  private static void line(StringBuilder script, String statement) {
    script.append(statement).append(";\n");
  }
}
