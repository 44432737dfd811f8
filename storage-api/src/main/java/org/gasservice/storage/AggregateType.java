package org.gasservice.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every adapter knows of a kind of aggregate. Declared once, by the core or by a vendor.
 *
 * @param name lower-case letters, digits and underscores, at most 40, starting with a letter; unique in a store and never changed
 */
public record AggregateType<T>(
    String name,
    Class<T> of,
    Codec<T> codec,
    List<Attribute<T>> attributes,
    List<Index<T>> indexes) {

  /** @throws IllegalArgumentException when a name is bad or doubled, or an index names an attribute that does not exist */
  public AggregateType {
    Values.checkName(name);
    attributes = List.copyOf(attributes);
    indexes = List.copyOf(indexes);
    Set<String> names = new HashSet<>();
    for (Attribute<T> attribute : attributes) {
      requireNew(names, attribute.name(), name);
    }
    Set<String> indexNames = new HashSet<>();
    for (Index<T> index : indexes) {
      requireNew(indexNames, index.name(), name);
      if (index instanceof Index.OverAttributes<T> over && !names.containsAll(over.attributes())) {
        throw new IllegalArgumentException(
            "index " + index.name() + " of " + name + " names an unknown attribute");
      }
    }
  }

  /** @throws StorageFailure UNSUPPORTED when the type declares no such index */
  public Index<T> index(String indexName) {
    for (Index<T> index : indexes) {
      if (index.name().equals(indexName)) {
        return index;
      }
    }
    throw new StorageFailure(Outcome.UNSUPPORTED, "no index " + indexName + " on " + name);
  }

  /** The columns of an index, leading first. */
  public List<Column> columns(Index<T> index) {
    if (index instanceof Index.OverTuples<T> tuples) {
      return tuples.columns();
    }
    return ((Index.OverAttributes<T>) index)
        .attributes().stream().map(n -> attribute(n).column()).toList();
  }

  public Attribute<T> attribute(String attributeName) {
    for (Attribute<T> attribute : attributes) {
      if (attribute.name().equals(attributeName)) {
        return attribute;
      }
    }
    throw new IllegalArgumentException("no attribute " + attributeName + " on " + name);
  }

  private static void requireNew(Set<String> names, String candidate, String type) {
    if (!names.add(candidate)) {
      throw new IllegalArgumentException("name " + candidate + " stands twice in " + type);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
