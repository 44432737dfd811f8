package org.gasservice.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D8_1_3a;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.Office;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Wording;
import org.junit.jupiter.api.Test;

/** What may stand on a form, to the last character and row. */
class FormRulesTest {

  private static final Wording WORDS = new Wording("Form", "表单");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static final Form FORM = form("F-1", 1);

  private static Form form(String id, int version) {
    FormTable visits = new FormTable(
        "visits",
        WORDS,
        2,
        List.of(field("day", FieldType.DATE, true), field("note", FieldType.TEXT, false)));
    return new Form(
        id,
        version,
        WORDS,
        false,
        List.of(
            new FormSection(WORDS, List.of(field("name", FieldType.TEXT, true))),
            new FormSection(WORDS, List.of(field("size", FieldType.WHOLE, false)))),
        List.of(visits),
        List.of(),
        List.of());
  }

  private static FormField field(String name, FieldType type, boolean required) {
    return new FormField(name, type, WORDS, required, Optional.empty());
  }

  @SafeVarargs
  private static FilledTable table(String name, List<String>... rows) {
    return new FilledTable(
        name,
        List.of(rows).stream()
            .map(row -> new FilledTable.Row(row.stream().map(Personal::of).toList()))
            .toList());
  }

  private static List<String> problems(ThrowingCallable call) {
    List<Problem> problems = catchThrowableOfType(InvalidCommand.class, call).problems();
    return problems.stream()
        .map(problem -> problem.path() + " " + problem.code())
        .toList();
  }

  private static List<String> unfit(Filled filled) {
    return problems(() -> FormRules.requireFits(FORM, filled));
  }

  private static Filled with(FilledTable table) {
    return new Filled(new Filling().text("name", "x").done().fields(), List.of(table));
  }

  // ---- fields

  @Test
  @Keeps(D10_4_15)
  void whatTheDataHoldsIsNotGivenAndWhatItLacksIs() {
    Filled data = new Filling().text("name", "x").row("visits", DAY, "").done();
    Filled more = new Filling().whole("size", 3).row("others", "y").done();

    Filled joined = FormRules.joined(data, more);

    assertThat(joined.fields()).extracting(FieldValue::name).containsExactly("name", "size");
    assertThat(joined.tables()).extracting(FilledTable::name).containsExactly("visits", "others");
    assertThat(problems(() -> FormRules.joined(data, data)))
        .containsExactly(
            "content.name document.from-the-data", "content.visits document.from-the-data");
  }

  @Test
  void aFieldIsThereOnceKnownAndOfItsType() {
    FieldValue size = new FieldValue("size", Personal.of("3"));
    FieldValue name = new FieldValue("name", Personal.of("x"));

    assertThatCode(() -> FormRules.requireFits(FORM, new Filled(List.of(name, size), List.of())))
        .doesNotThrowAnyException();
    assertThat(unfit(new Filled(List.of(name, size, size), List.of())))
        .containsExactly("content.size document.twice");
    assertThat(unfit(new Filling()
            .text("name", "x")
            .text("size", "three")
            .text("age", "4")
            .done()))
        .containsExactly("content.size document.not-of-type", "content.age problem.unknown-field");
  }

  @Test
  void whatTheFormNeedsIsThereAndNotEmpty() {
    assertThat(unfit(Filled.EMPTY)).containsExactly("content.name problem.missing");
    assertThat(unfit(new Filled(List.of(new FieldValue("name", Personal.of(""))), List.of())))
        .contains("content.name problem.missing");
  }

  // ---- tables

  @Test
  void aTableHoldsAsManyRowsAsItsFormHasAndNotOneMore() {
    List<String> row = List.of("2026-03-02", "");

    assertThatCode(() -> FormRules.requireFits(FORM, with(table("visits", row, row))))
        .doesNotThrowAnyException();
    assertThat(unfit(with(table("visits", row, row, row))))
        .containsExactly("content.visits document.too-many-rows");
    assertThat(unfit(with(table("calls", row))))
        .containsExactly("content.calls problem.unknown-field");
  }

  @Test
  void aRowHasACellForEveryColumnAndEachFitsItsColumn() {
    assertThat(unfit(with(table("visits", List.of("2026-03-02")))))
        .containsExactly("content.visits[0] document.cells");
    assertThat(unfit(with(table("visits", List.of("2026-03-02", "x"), List.of("", "x")))))
        .containsExactly("content.visits[1].day problem.missing");
    assertThat(unfit(with(table("visits", List.of("soon", "a\nb")))))
        .containsExactly(
            "content.visits[0].day document.not-of-type",
            "content.visits[0].note document.not-of-type");
  }

  // ---- values

  @Test
  void aTextIsAsLongAsItsTypeAllowsAndNotLonger() {
    assertThat(FieldType.TEXT.fits("x".repeat(400))).isTrue();
    assertThat(FieldType.TEXT.fits("x".repeat(401))).isFalse();
    assertThat(FieldType.LONG_TEXT.fits("x".repeat(2_000))).isTrue();
    assertThat(FieldType.LONG_TEXT.fits("x".repeat(2_001))).isFalse();
    assertThat(FieldType.TOKEN.fits("x".repeat(100))).isTrue();
    assertThat(FieldType.TOKEN.fits("x".repeat(101))).isFalse();
    assertThat(FieldType.TOKEN.fits("")).isFalse();
    assertThat(FieldType.YES_NO.fits("false")).isTrue();
    assertThat(FieldType.DATE.fits("soon")).isFalse();
    assertThat(FieldType.WHOLE.fits("three")).isFalse();
  }

  @Test
  void aMomentIsPrintedInTheZoneOfTheCompanyAndYesAndNoInWords() {
    assertThat(FieldType.MOMENT.shown("2026-03-01T16:30:59Z", Office.ZONE, true))
        .isEqualTo("2026-03-02 00:30");
    assertThat(FieldType.YES_NO.shown("true", Office.ZONE, true)).isEqualTo("是");
    assertThat(FieldType.YES_NO.shown("false", Office.ZONE, true)).isEqualTo("否");
    assertThat(FieldType.YES_NO.shown("true", Office.ZONE, false)).isEqualTo("yes");
    assertThat(FieldType.YES_NO.shown("false", Office.ZONE, false)).isEqualTo("no");
    assertThat(FieldType.MONEY.shown("12.50", Office.ZONE, false)).isEqualTo("12.50");
  }

  @Test
  void everyKindOfValueIsWrittenInItsOneForm() {
    Filled filled = new Filling()
        .text("text", "x")
        .text("none", Personal.of(""))
        .text("maybe", Optional.of("y"))
        .text("never", Optional.<String>empty())
        .date("date", DAY)
        .moment("moment", Instant.parse("2026-03-02T01:00:00Z"))
        .moment("then", Optional.of(Instant.parse("2026-03-02T02:00:00Z")))
        .moment("later", Optional.<Instant>empty())
        .decimal("decimal", new BigDecimal("1E+3"))
        .money("money", Yuan.of("12.5"))
        .whole("whole", -3)
        .yes("yes", true)
        .row("rows", new BigDecimal("1E+3"), Optional.of(DAY), Optional.empty(), Personal.of("p"))
        .row("rows", 1, 2, 3, 4)
        .done();

    assertThat(filled.fields().stream().map(f -> f.name() + "=" + f.value().reveal()))
        .containsExactly(
            "text=x",
            "maybe=y",
            "date=2026-03-02",
            "moment=2026-03-02T01:00:00Z",
            "then=2026-03-02T02:00:00Z",
            "decimal=1000",
            "money=12.50",
            "whole=-3",
            "yes=true");
    assertThat(filled.rows("rows")).hasSize(2);
    assertThat(filled.rows("rows").get(0).cells())
        .extracting(Personal::reveal)
        .containsExactly("1000", "2026-03-02", "", "p");
    assertThat(filled.rows("others")).isEmpty();
    assertThat(filled.value("whole")).contains("-3");
    assertThat(filled.value("none")).isEmpty();
  }

  @Test
  void aDocumentIsErasedWhenNothingIsLeftOfAnyField() {
    FieldValue empty = new FieldValue("name", Personal.of(""));
    FieldValue left = new FieldValue("size", Personal.of("3"));

    assertThat(new Filled(List.of(empty, empty), List.of()).erased()).isTrue();
    assertThat(new Filled(List.of(empty, left), List.of()).erased()).isFalse();
  }

  // ---- versions

  @Test
  void documentsAreIssuedOnTheLatestVersionAndPrintedOnTheirOwn() {
    FormBook book = new FormBook(List.of(form("A", 2), form("B", 9))).and(List.of(form("A", 1)));

    assertThat(book.latest("A")).map(Form::version).contains(2);
    assertThat(book.latest("C")).isEmpty();
    assertThat(book.find("A", 1)).isPresent();
    assertThat(book.find("A", 9)).isEmpty();
    assertThatThrownBy(() -> book.and(List.of(form("B", 9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("B@9");
  }

  private static List<String> published(int titleLength, int points) {
    Wording point = new Wording("ab", "一");
    ContentItem item = new ContentItem(
        "A16",
        "A16",
        1,
        new Wording("t".repeat(titleLength - 1), "题"),
        List.of(new ContentItem.Part(new Wording("h", "头"), Collections.nCopies(points, point))));
    Problems problems = new Problems();
    new PublishContent(item, DAY).check(problems);
    return problems.list().stream()
        .map(problem -> problem.path() + " " + problem.code())
        .toList();
  }

  @Test
  @Keeps(D8_1_3a)
  void aTextIsPublishedUpToWhatAStoreKeepsOfIt() {
    assertThat(published(7_000 - 2 - 3, 1)).isEmpty();
    assertThat(published(7_000 - 2 - 2, 1)).containsExactly("item problem.too-long");
    assertThat(published(10, PublishContent.MOST_POINTS)).isEmpty();
    assertThat(published(10, PublishContent.MOST_POINTS + 1))
        .containsExactly("item.parts problem.range");
  }
}
