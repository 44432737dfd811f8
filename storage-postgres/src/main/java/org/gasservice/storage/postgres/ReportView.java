package org.gasservice.storage.postgres;

import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Column;

/** A view on the table of a type, in the terms of a reader instead of ours. */
final class ReportView {

  private ReportView() {}

  static String of(AggregateType<?> type) {
    String attributes = type.attributes().stream()
        .map(attribute -> "  " + shown(attribute.column()) + " as \"" + attribute.name() + "\",\n")
        .collect(Collectors.joining());
    return "create or replace view gas_v_" + type.name() + " as select\n"
        + "  root as \"$root\", id as \"$id\", version as \"$version\",\n"
        + attributes
        + "  coalesce(gas_json(hot), '{}') || coalesce(gas_json(cold), '{}') as \"$document\"\n"
        + "  from gas_t_" + type.name() + ";\n";
  }

  /** Whole numbers of days and microseconds become what they stand for, without a detour through a fraction. */
  private static String shown(Column column) {
    String name = "a_" + column.name();
    return switch (column.kind()) {
      case TOKEN, TEXT, LONG, DECIMAL -> name;
      case BOOL -> name + " = 1";
      case DATE -> "date '1970-01-01' + " + name;
      case INSTANT ->
        "timestamptz '1970-01-01 00:00:00+00' + (" + name + " / 1000000) * interval '1 second' + ("
            + name + " % 1000000) * interval '1 microsecond'";
    };
  }
}
