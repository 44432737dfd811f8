package org.gasservice.core.document;

import java.util.List;
import org.gasservice.core.standard.Wording;

/** Fields that stand together on the paper. */
public record FormSection(Wording title, List<FormField> fields) {

  public FormSection {
    fields = List.copyOf(fields);
  }
}
