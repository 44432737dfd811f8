package org.gasservice.core.document;

import java.util.List;
import org.gasservice.core.standard.Wording;

/**
 * A table of a form.
 *
 * @param name a token, unique within the form
 * @param most most rows; what is longer goes on a second document
 */
public record FormTable(String name, Wording title, int most, List<FormField> columns) {

  public FormTable {
    columns = List.copyOf(columns);
  }
}
