package org.gasservice.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.standard.Clause;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.core.standard.ClauseKind;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form and attachment of the manual is there. */
class FormBookTest {

  static Stream<Form> forms() {
    return FormBook.standard().forms().stream();
  }

  @Test
  @Keeps({
    Clauses.F1,
    Clauses.F2,
    Clauses.F3,
    Clauses.F4,
    Clauses.F5,
    Clauses.F6,
    Clauses.F7,
    Clauses.F8,
    Clauses.F9,
    Clauses.F10,
    Clauses.F11,
    Clauses.F12,
    Clauses.F13,
    Clauses.F14,
    Clauses.F15,
    Clauses.A1,
    Clauses.A2,
    Clauses.A3,
    Clauses.A4,
    Clauses.A5,
    Clauses.A6,
    Clauses.A7
  })
  void everyRecordFormAndAttachmentIsATypedDocumentAndEveryContentAttachmentAText() {
    List<Clause> papers =
        ClauseCatalogue.manual().all().stream().filter(Clause::isPaper).toList();
    List<String> forms = forms().map(Form::id).toList();

    assertThat(papers).hasSize(33);
    assertThat(forms)
        .containsAll(IntStream.rangeClosed(1, 15).mapToObj(i -> "F" + i).toList());
    assertThat(
            papers.stream().filter(paper -> paper.kind() == ClauseKind.RECORD).map(Clause::id))
        .isSubsetOf(forms);
    assertThat(papers.stream()
            .filter(paper -> paper.kind() == ClauseKind.CONTENT)
            .map(Clause::id)
            .filter(id -> !forms.contains(id) && ContentBook.standard().find(id).isEmpty()))
        .as("drawn from the data: the service guide")
        .containsExactly(Clauses.A10);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldHasANameOfItsOwn(Form form) {
    assertThat(form.fields().map(FormField::name)).doesNotHaveDuplicates().isNotEmpty();
    form.tables().forEach(table -> {
      assertThat(table.columns().stream().map(FormField::name)).doesNotHaveDuplicates();
      assertThat(table.most()).isBetween(1, 80);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, 2026-03-02, true",
    "DATE, 2026-3-2, false",
    "DATE, 2026-02-30, false",
    "MOMENT, 2026-03-02T01:00:00Z, true",
    "MOMENT, 2026-03-02T09:00:00+08:00, false",
    "MOMENT, 2026-03-02T01:00:00.000Z, false",
    "DECIMAL, 12.500, true",
    "DECIMAL, 1E3, false",
    "DECIMAL, twelve, false",
    "MONEY, 12.50, true",
    "MONEY, 12.5, false",
    "WHOLE, -3, true",
    "WHOLE, 3.0, false",
    "YES_NO, true, true",
    "YES_NO, yes, false",
    "TOKEN, F9-2026, true",
    "TOKEN, 表号, false",
    "TEXT, 湖滨路, true",
  })
  void aValueHasOneFormOnly(FieldType type, String value, boolean fits) {
    assertThat(type.fits(value)).isEqualTo(fits);
  }

  @Test
  void aTextOfOneLineHasOneLine() {
    assertThat(FieldType.TEXT.fits("one\ntwo")).isFalse();
    assertThat(FieldType.LONG_TEXT.fits("one\ntwo")).isTrue();
  }
}
