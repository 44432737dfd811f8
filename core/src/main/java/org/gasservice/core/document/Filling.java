package org.gasservice.core.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;

/** Collects what stands on a document, each value as what it is. For fillers; not for several threads. */
public final class Filling {

  private final Map<String, Personal> fields = new LinkedHashMap<>();
  private final Map<String, List<FilledTable.Row>> tables = new LinkedHashMap<>();

  public Filling text(String field, Personal value) {
    if (!value.isEmpty()) {
      fields.put(field, value);
    }
    return this;
  }

  public Filling text(String field, String value) {
    return text(field, Personal.of(value));
  }

  public Filling text(String field, Optional<String> value) {
    value.ifPresent(present -> text(field, present));
    return this;
  }

  public Filling date(String field, LocalDate value) {
    return text(field, value.toString());
  }

  public Filling moment(String field, Instant value) {
    return text(field, value.toString());
  }

  public Filling moment(String field, Optional<Instant> value) {
    value.ifPresent(present -> moment(field, present));
    return this;
  }

  public Filling decimal(String field, BigDecimal value) {
    return text(field, value.toPlainString());
  }

  public Filling money(String field, Yuan value) {
    return text(field, value.toString());
  }

  public Filling whole(String field, long value) {
    return text(field, Long.toString(value));
  }

  public Filling yes(String field, boolean value) {
    return text(field, Boolean.toString(value));
  }

  /** Adds a row: what {@code toString} gives of each cell, nothing of an empty Optional; a Personal as it is. */
  public Filling row(String table, Object... cells) {
    List<Personal> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell(cell));
    }
    tables.computeIfAbsent(table, t -> new ArrayList<>()).add(new FilledTable.Row(row));
    return this;
  }

  private static Personal cell(Object cell) {
    if (cell instanceof Optional<?> maybe) {
      return maybe.map(Filling::cell).orElseGet(() -> Personal.of(""));
    }
    if (cell instanceof Personal personal) {
      return personal;
    }
    return Personal.of(
        cell instanceof BigDecimal number ? number.toPlainString() : cell.toString());
  }

  public Filled done() {
    return new Filled(
        fields.entrySet().stream()
            .map(e -> new FieldValue(e.getKey(), e.getValue()))
            .toList(),
        tables.entrySet().stream()
            .map(e -> new FilledTable(e.getKey(), e.getValue()))
            .toList());
  }
}
