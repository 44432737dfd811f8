package org.gasservice.core.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** What may stand on a form. Pure. */
final class FormRules {

  private FormRules() {}

  /**
   * What the data holds, and what was given besides.
   *
   * @throws InvalidCommand when something is given that the data holds
   */
  static Filled joined(Filled data, Filled given) {
    Problems problems = new Problems();
    List<FieldValue> fields = new ArrayList<>(data.fields());
    for (FieldValue field : given.fields()) {
      problems.require(
          data.value(field.name()).isEmpty(), "content." + field.name(), "document.from-the-data");
      fields.add(field);
    }
    List<FilledTable> tables = new ArrayList<>(data.tables());
    for (FilledTable table : given.tables()) {
      problems.require(
          data.rows(table.name()).isEmpty(), "content." + table.name(), "document.from-the-data");
      tables.add(table);
    }
    throwIfAny(problems);
    return new Filled(fields, tables);
  }

  /**
   * What is there fits the form, and nothing it needs is missing.
   *
   * @throws InvalidCommand naming every problem
   */
  static void requireFits(Form form, Filled filled) {
    Problems problems = new Problems();
    Set<String> seen = new HashSet<>();
    for (FieldValue field : filled.fields()) {
      String path = "content." + field.name();
      problems.require(seen.add(field.name()), path, "document.twice");
      form.field(field.name())
          .ifPresentOrElse(
              known -> type(problems, path, known, field.value()),
              () -> problems.add(path, "problem.unknown-field"));
    }
    form.fields()
        .filter(FormField::required)
        .filter(field -> filled.value(field.name()).filter(v -> !v.isEmpty()).isEmpty())
        .forEach(field -> problems.add("content." + field.name(), "problem.missing"));
    filled.tables().forEach(table -> table(problems, form, table));
    throwIfAny(problems);
  }

  private static void table(Problems problems, Form form, FilledTable filled) {
    String path = "content." + filled.name();
    FormTable table = form.table(filled.name()).orElse(null);
    if (table == null) {
      problems.add(path, "problem.unknown-field");
      return;
    }
    if (filled.rows().size() > table.most()) {
      problems.add(path, "document.too-many-rows", Map.of("most", table.most()));
    }
    for (int i = 0; i < filled.rows().size(); i++) {
      List<Personal> cells = filled.rows().get(i).cells();
      if (cells.size() != table.columns().size()) {
        problems.add(
            path + "[" + i + "]",
            "document.cells",
            Map.of("count", table.columns().size()));
      } else {
        row(problems, path + "[" + i + "].", table, cells);
      }
    }
  }

  private static void row(Problems problems, String path, FormTable table, List<Personal> cells) {
    for (int c = 0; c < cells.size(); c++) {
      FormField column = table.columns().get(c);
      if (!cells.get(c).isEmpty()) {
        type(problems, path + column.name(), column, cells.get(c));
      } else if (column.required()) {
        problems.add(path + column.name(), "problem.missing");
      }
    }
  }

  private static void type(Problems problems, String path, FormField field, Personal value) {
    if (!field.type().fits(value.reveal())) {
      problems.add(path, "document.not-of-type", Map.of("type", field.type()));
    }
  }

  private static void throwIfAny(Problems problems) {
    List<Problem> found = problems.list();
    if (!found.isEmpty()) {
      throw new InvalidCommand(found);
    }
  }
}
