package org.gasservice.examples.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.conduct.PhraseBook;
import org.gasservice.core.document.ContentBook;
import org.gasservice.core.standard.Checklist;
import org.gasservice.core.standard.Clause;
import org.gasservice.core.standard.ServiceStandard;

/** Which rule a clause is: what it asks, what the standard promises by it, what keeps it, what proves it. In both languages, line by line. */
final class Answer {

  private final ServiceStandard standard = ServiceStandard.manual();
  private final Messages messages =
      new Messages(List.of(MessageBundle.beside(ManualCommand.class)));
  private final List<String> lines = new ArrayList<>();
  private final Clause clause;
  private final Matrix.Row row;

  private Answer(Clause clause, Matrix.Row row) {
    this.clause = clause;
    this.row = row;
  }

  static List<String> about(Clause clause, Matrix.Row row) {
    Answer answer = new Answer(clause, row);
    answer.title();
    answer.promises();
    answer.conduct();
    answer.proof();
    return answer.lines;
  }

  private void title() {
    lines.add(clause.id() + " · " + clause.kind());
    lines.add("  " + clause.title().zh());
    lines.add("  " + clause.title().en());
    String document = clause.document();
    ServiceStandard.document(document)
        .ifPresent(of -> line("manual.of", of.title().zh(), of.title().en()));
  }

  private void promises() {
    standard.policies().stream()
        .filter(policy -> policy.clause().equals(clause.id()))
        .forEach(policy -> lines.add("  " + policy.milestone() + " " + policy.direction() + " "
            + policy.limit() + " (" + policy.id() + ")"));
    standard.targets().stream()
        .filter(target -> target.clause().equals(clause.id()))
        .forEach(target -> lines.add("  " + target.measure() + " " + target.direction() + " "
            + target.quantity() + " (" + target.id() + ")"));
  }

  private void conduct() {
    for (Checklist list : standard.checklists()) {
      if (list.lines().stream().anyMatch(line -> line.clause().equals(clause.id()))) {
        line("manual.checklist", list.place(), list.role());
      }
    }
    PhraseBook.standard().sets().stream()
        .filter(set -> set.clause().equals(clause.id()))
        .forEach(set -> {
          lines.add("  " + set.title().zh() + "：" + set.phrases().get(0).zh());
          lines.add("  " + set.title().en() + ": " + set.phrases().get(0).en());
        });
    standard.bannedPhrases().stream()
        .filter(group -> group.clause().equals(clause.id()))
        .forEach(group -> lines.add(
            "  " + group.group() + ": " + group.zh().size() + " + " + group.en().size()));
    ContentBook.standard().items().stream()
        .filter(item -> item.clause().equals(clause.id()))
        .forEach(item -> line("manual.text", item.title().zh(), item.title().en()));
  }

  private void proof() {
    row.code().forEach(path -> lines.add("  + " + path));
    row.tests().forEach(path -> lines.add("  = " + path));
    lines.add("  " + row.result() + " · " + row.reason().zh());
    lines.add("  " + row.result() + " · " + row.reason().en());
  }

  /** A text with two parts, in both languages. */
  private void line(String code, String zh, String en) {
    lines.add("  " + messages.text(Locale.CHINESE, code, Map.of("a", zh, "b", en)));
    lines.add("  " + messages.text(Locale.ENGLISH, code, Map.of("a", zh, "b", en)));
  }
}
