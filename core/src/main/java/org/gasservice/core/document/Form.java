package org.gasservice.core.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.standard.Wording;

/**
 * A kind of paper (表单): its fields, tables, printed terms and who signs. A version never changes once a document was issued on it; another layout is another
 * version, and both ship for ever.
 *
 * @param id id of the manual's form or attachment, {@code F9} or {@code A3}, or a company's own token
 * @param landscape whether the sheet lies on its side
 * @param terms printed on every copy
 * @param signatures who signs, from left to right
 */
public record Form(
    String id,
    int version,
    Wording title,
    boolean landscape,
    List<FormSection> sections,
    List<FormTable> tables,
    List<Wording> terms,
    List<Wording> signatures) {

  public Form {
    sections = List.copyOf(sections);
    tables = tables == null ? List.of() : List.copyOf(tables);
    terms = terms == null ? List.of() : List.copyOf(terms);
    signatures = signatures == null ? List.of() : List.copyOf(signatures);
  }

  /** All fields outside tables, in their order. */
  public Stream<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream());
  }

  public Optional<FormField> field(String name) {
    return fields().filter(field -> field.name().equals(name)).findFirst();
  }

  public Optional<FormTable> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
