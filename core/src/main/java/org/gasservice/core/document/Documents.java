package org.gasservice.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Documents and texts. Lists hold at most the number asked for, 1 to 1000. */
public final class Documents {

  private static final int MOST_VERSIONS = 50;

  private final Session session;
  private final DocumentSettings settings;

  public Documents(Session session, DocumentSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  public Done<IssuedDocument> issue(IssueDocument command) {
    return session.execute(command, IssuedDocument.TYPE);
  }

  public Done<IssuedDocument> withdraw(WithdrawDocument command) {
    return session.execute(command, IssuedDocument.TYPE);
  }

  public Done<PublishedContent> publish(PublishContent command) {
    return session.execute(command, PublishedContent.TYPE);
  }

  // ---- printing

  /**
   * A print of a document.
   *
   * @param html one page that needs nothing else
   * @param identical whether it is byte for byte the first print; false once whom it told of was erased
   */
  public record Print(String html, boolean identical) {}

  /**
   * Prints a document again. The digest of the first print proves that nothing changed.
   *
   * @throws org.gasservice.core.command.NotFound when there is none
   * @throws IllegalStateException when its form is not in the book any more
   */
  public Print print(Key document) {
    IssuedDocument issued = session.require(IssuedDocument.TYPE, document).value();
    Form form = settings
        .forms()
        .find(issued.facts().form(), issued.facts().formVersion())
        .orElseThrow(() -> new IllegalStateException("no form " + issued.facts().form()));
    String html = HtmlPrint.of(issued.facts(), form);
    return new Print(html, HtmlPrint.digest(html).equals(issued.facts().digest()));
  }

  // ---- look-ups

  public FormBook forms() {
    return settings.forms();
  }

  public Optional<Held<IssuedDocument>> byNumber(String number) {
    return scan(IssuedDocument.TYPE, Range.all(IssuedDocument.BY_NUMBER).equalTo(number), 1)
        .stream()
        .findFirst();
  }

  /** Issued by a unit, the latest first. */
  public List<Held<IssuedDocument>> ofUnit(String unit, int limit) {
    return scan(IssuedDocument.TYPE, Range.all(IssuedDocument.OF_UNIT).inRoot(unit), limit);
  }

  /** About anything of a root, such as a service point; the latest first. */
  public List<Held<IssuedDocument>> about(String root, int limit) {
    return scan(IssuedDocument.TYPE, Range.all(IssuedDocument.ABOUT).equalTo(root), limit);
  }

  /** The text in force on a day: the company's, else ours. */
  public Optional<ContentItem> content(String id, LocalDate day) {
    Range versions =
        Range.all(PublishedContent.VERSIONS).inRoot(PublishedContent.ROOT).equalTo(id);
    return scan(PublishedContent.TYPE, versions, MOST_VERSIONS).stream()
        .map(Held::value)
        .filter(content -> !content.validFrom().isAfter(day))
        .map(PublishedContent::item)
        .findFirst()
        .or(() -> settings.contents().find(id));
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
