package org.gasservice.core.document;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gasservice.core.document.IssuedDocument.Facts;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Wording;

/**
 * Prints a document as one HTML page for A4 that needs nothing else: no script, no network. A pure function of form and document: the same bytes each time,
 * on every machine. Another look is another {@link #LAYOUT}, and the earlier one stays.
 */
public final class HtmlPrint {

  /** Version of the look documents are issued with. */
  static final int LAYOUT = 2;

  private final Html out = new Html();
  private final Facts facts;
  private final Form form;

  private HtmlPrint(Facts facts, Form form) {
    this.facts = facts;
    this.form = form;
  }

  /** The page. */
  static String of(Facts facts, Form form) {
    return new HtmlPrint(facts, form).page();
  }

  /** SHA-256 of a page in UTF-8, as 64 hexadecimal digits. */
  static String digest(String page) {
    return Hashing.sha256().hashString(page, StandardCharsets.UTF_8).toString();
  }

  private String page() {
    String title = said(form.title());
    out.head(facts.language(), title + " " + facts.number(), facts.layout());
    raw("<body").raw(form.landscape() ? " class=\"landscape\"" : "").raw(">\n");
    raw("<header>");
    facts.company().ifPresent(name -> raw("<p class=\"company\">").text(name).raw("</p>\n"));
    raw("<h1>").text(title);
    raw("</h1>\n<p class=\"number\">").text(word("No. ", "编号：") + facts.number());
    raw("</p></header>\n");
    form.sections().forEach(this::section);
    form.tables().forEach(this::table);
    terms();
    signatures();
    raw("<footer>").text(word("Issued ", "签发："));
    text(FieldType.MOMENT.shown(facts.issuedAt().toString(), facts.zone(), chinese()));
    text(" · " + facts.issuedBy() + " · " + form.id() + "@" + form.version());
    raw("</footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private void section(FormSection section) {
    raw("<section>\n<h2>").text(said(section.title())).raw("</h2>\n<dl>\n");
    List<FormField> fields = section.fields();
    boolean left = true;
    for (int i = 0; i < fields.size(); i++) {
      FormField field = fields.get(i);
      boolean alone = left && (i + 1 == fields.size() || isWide(fields.get(i + 1)));
      raw("<div").raw(look(field, alone)).raw("><dt>").text(said(field.label()));
      left = isWide(field) || alone || !left;
      raw("</dt><dd>");
      facts.content().value(field.name()).ifPresent(value -> value(field, value));
      raw("</dd></div>\n");
    }
    raw("</dl>\n</section>\n");
  }

  private static boolean isWide(FormField field) {
    return field.type() == FieldType.LONG_TEXT;
  }

  /** What has no neighbour takes the whole row, since layout 2. */
  private String look(FormField field, boolean alone) {
    if (isWide(field)) {
      return " class=\"wide\"";
    }
    return alone && facts.layout() >= 2 ? " class=\"alone\"" : "";
  }

  private void table(FormTable table) {
    raw("<section>\n<h2>").text(said(table.title())).raw("</h2>\n<table>\n<thead><tr>");
    table.columns().forEach(column -> raw("<th>").text(said(column.label())).raw("</th>"));
    raw("</tr></thead>\n<tbody>\n");
    for (FilledTable.Row row : facts.content().rows(table.name())) {
      raw("<tr>");
      cells(table.columns(), row.cells());
      raw("</tr>\n");
    }
    raw("</tbody>\n</table>\n</section>\n");
  }

  private void cells(List<FormField> columns, List<Personal> cells) {
    for (int i = 0; i < columns.size(); i++) {
      FormField column = columns.get(i);
      boolean number = switch (column.type()) {
        case DECIMAL, MONEY, WHOLE -> true;
        default -> false;
      };
      raw(number ? "<td class=\"number\">" : "<td>");
      if (!cells.get(i).isEmpty()) {
        value(column, cells.get(i).reveal());
      }
      raw("</td>");
    }
  }

  private void value(FormField field, String value) {
    if (!value.isEmpty()) {
      text(field.type().shown(value, facts.zone(), chinese()));
    }
  }

  private void terms() {
    if (!form.terms().isEmpty()) {
      raw("<ol class=\"terms\">\n");
      form.terms().forEach(term -> raw("<li>").text(said(term)).raw("</li>\n"));
      raw("</ol>\n");
    }
  }

  private void signatures() {
    if (!form.signatures().isEmpty()) {
      raw("<div class=\"signatures\">\n");
      for (Wording who : form.signatures()) {
        raw("<p>").text(said(who) + word(":", "：")).raw("<span></span></p>\n");
      }
      raw("</div>\n");
    }
  }

  private boolean chinese() {
    return facts.language() == Language.ZH;
  }

  private String said(Wording both) {
    return both.in(facts.language().locale());
  }

  private String word(String english, String inChinese) {
    return chinese() ? inChinese : english;
  }

  private HtmlPrint raw(String html) {
    out.raw(html);
    return this;
  }

  private HtmlPrint text(String text) {
    out.text(text);
    return this;
  }
}
