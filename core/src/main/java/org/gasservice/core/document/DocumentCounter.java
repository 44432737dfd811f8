package org.gasservice.core.document;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/** How far a unit has counted documents of a form in a year. Rises in the commit that issues one, so there is no gap. */
record DocumentCounter(String form, int year, long last) {

  static final AggregateType<DocumentCounter> TYPE = new AggregateType<>(
      "document_counter",
      DocumentCounter.class,
      JsonCodec.whole(1, DocumentCounter.class),
      List.of(),
      List.of());

  static Key keyOf(String unit, String form, int year) {
    return new Key(unit, "documents-" + form + "-" + year);
  }

  DocumentCounter next() {
    return new DocumentCounter(form, year, last + 1);
  }
}
