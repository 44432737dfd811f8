package org.gasservice.core.document;

import java.util.List;
import org.gasservice.core.privacy.Personal;

/** The rows of a table. */
public record FilledTable(String name, List<Row> rows) {

  /** One row: a cell for every column, in their order; an empty one where there is nothing. */
  public record Row(List<Personal> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public FilledTable {
    rows = List.copyOf(rows);
  }
}
