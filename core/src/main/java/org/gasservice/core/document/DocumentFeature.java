package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.D10_4_15;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Confidential;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.privacy.PersonalPart;

/** Forms, numbered documents and published texts as one feature. Needs what its fillers read. */
public final class DocumentFeature {

  private DocumentFeature() {}

  /**
   * The feature with fillers for what it knows.
   *
   * @param others features whose words of the domain appear on documents
   * @param more fillers of other features, in place of ours for the same form
   */
  public static Feature create(DocumentSettings settings, List<Feature> others, List<Filler> more) {
    List<MessageBundle> bundles = new ArrayList<>();
    others.stream().flatMap(feature -> feature.messages().stream()).forEach(bundles::add);
    bundles.add(MessageBundle.beside(DocumentFeature.class));
    Set<String> taken = more.stream().map(Filler::form).collect(Collectors.toSet());
    List<Filler> fillers = Stream.concat(
            more.stream(),
            Fillers.standard(settings).stream().filter(f -> !taken.contains(f.form())))
        .toList();
    DocumentHandlers handlers = new DocumentHandlers(settings, fillers, new Messages(bundles));
    return Feature.named("document")
        .type(IssuedDocument.TYPE)
        .type(DocumentCounter.TYPE)
        .type(PublishedContent.TYPE)
        .command(CommandType.within(
            "document.issue",
            IssueDocument.class,
            IssuedDocument.TYPE,
            IssueDocument::unit,
            handlers::issue))
        .command(CommandType.within(
            "document.withdraw",
            WithdrawDocument.class,
            IssuedDocument.TYPE,
            command -> command.document().root(),
            handlers::withdraw))
        .command(CommandType.within(
            "document.publish-content",
            PublishContent.class,
            PublishedContent.TYPE,
            command -> PublishedContent.ROOT,
            handlers::publish))
        .unique(IssuedDocument.TYPE, IssuedDocument.BY_NUMBER, D10_4_15, "document.number-taken")
        .personal(PersonalPart.many(IssuedDocument.TYPE, "ORDER", IssuedDocument.OF_UNIT)
            .of(
                IssuedDocument.OF_PARTY,
                document -> document.facts().party().map(Set::of).orElse(Set.of()))
            .at(document -> document.facts().issuedAt())
            .leaving(document ->
                new IssuedDocument(document.facts().withoutParty(), document.withdrawal()))
            .build())
        .confidential(new Confidential<>(IssuedDocument.TYPE, ComplaintSheet::shows))
        .messages(DocumentFeature.class)
        .build();
  }
}
