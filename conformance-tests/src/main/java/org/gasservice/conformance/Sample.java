package org.gasservice.conformance;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate the suite stores: named values of every kind, lists for indexes of tuples, and a body for the cold part.
 *
 * @param values of the Java types of the kinds, or lists of them
 */
record Sample(Map<String, Object> values, String body) {

  static final Sample EMPTY = new Sample(Map.of(), "");

  Sample {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  Sample with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    more.put(name, value);
    return new Sample(more, body);
  }

  Sample without(String name) {
    Map<String, Object> less = new TreeMap<>(values);
    less.remove(name);
    return new Sample(less, body);
  }

  Sample withBody(String text) {
    return new Sample(values, text);
  }

  @Nullable
  Object get(String name) {
    return values.get(name);
  }

  List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  long number() {
    return values.get("number") instanceof Long number ? number : 0;
  }
}
