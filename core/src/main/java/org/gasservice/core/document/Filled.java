package org.gasservice.core.document;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * What stands on a document.
 *
 * @param fields those that have a value
 * @param tables those that have rows
 */
public record Filled(List<FieldValue> fields, List<FilledTable> tables) {

  public static final Filled EMPTY = new Filled(List.of(), List.of());

  public Filled {
    fields = fields == null ? List.of() : List.copyOf(fields);
    tables = tables == null ? List.of() : List.copyOf(tables);
  }

  public Optional<String> value(String field) {
    return fields.stream()
        .filter(each -> each.name().equals(field))
        .map(FieldValue::value)
        .map(Personal::reveal)
        .findFirst();
  }

  public List<FilledTable.Row> rows(String table) {
    return tables.stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .map(FilledTable::rows)
        .orElse(List.of());
  }

  /** Whether nothing is left of it, since whom it told of was erased. */
  boolean erased() {
    return fields.stream().allMatch(field -> field.value().isEmpty());
  }
}
