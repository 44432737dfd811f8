package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D6_5_3;
import static org.gasservice.core.standard.Clauses.D8_1_3a;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.access.Company;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Party;
import org.gasservice.core.document.IssuedDocument.Facts;
import org.gasservice.core.document.IssuedDocument.Withdrawal;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Issues, withdraws, publishes. */
record DocumentHandlers(DocumentSettings settings, List<Filler> fillers, Messages messages) {

  /** What a part of an aggregate may hold, less room for what goes with the content. */
  private static final int MOST_BYTES = 30_000;

  /** Numbered, filed, never changed. */
  @Keeps({D6_5_3, D10_4_15})
  Key issue(IssueDocument command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command.party().ifPresent(party -> draft.require(Party.TYPE, Party.keyOf(party)));
    Form form = settings
        .forms()
        .latest(command.form())
        .orElseThrow(() -> InvalidCommand.of("form", "document.no-form"));
    Optional<String> company =
        draft.find(Company.TYPE, Company.KEY).map(held -> held.value().name());
    Language language = command.language().orElse(Language.ZH);
    Filled content = FormRules.joined(
        fromData(command, draft, company, language.locale()),
        command.content().orElse(Filled.EMPTY));
    FormRules.requireFits(form, content);
    LocalDate day = settings.dayOf(draft.occurredAt());
    long serial = next(draft, command.unit(), form.id(), day.getYear());
    Facts facts = new Facts(
        new Key(
            command.unit(),
            String.format(Locale.ROOT, "%s-%d-%06d", form.id(), day.getYear(), serial)),
        String.format(
            Locale.ROOT, "%s-%s-%d-%06d", form.id(), command.unit(), day.getYear(), serial),
        form.id(),
        form.version(),
        HtmlPrint.LAYOUT,
        day.getYear(),
        serial,
        language,
        draft.occurredAt(),
        draft.actor().id(),
        command.about(),
        command.party(),
        company,
        settings.zone(),
        content,
        "");
    if (Json.store(facts).size() > MOST_BYTES) {
      throw InvalidCommand.of("content", "problem.too-large");
    }
    Facts proved = facts.withDigest(HtmlPrint.digest(HtmlPrint.of(facts, form)));
    return draft
        .insert(IssuedDocument.TYPE, proved.key(), new IssuedDocument(proved, Optional.empty()))
        .key();
  }

  private Filled fromData(
      IssueDocument command, Draft draft, Optional<String> company, Locale language) {
    Filler.Facts facts = new Filler.Facts(
        draft, settings.dayOf(draft.occurredAt()), settings.zone(), language, messages, company);
    return fillers.stream()
        .filter(filler -> filler.form().equals(command.form()))
        .findFirst()
        .map(filler -> filler.from().fill(command.about(), facts).done())
        .orElse(Filled.EMPTY);
  }

  private static long next(Draft draft, String unit, String form, int year) {
    Key key = DocumentCounter.keyOf(unit, form, year);
    Optional<Held<DocumentCounter>> before = draft.find(DocumentCounter.TYPE, key);
    DocumentCounter now =
        before.map(Held::value).orElse(new DocumentCounter(form, year, 0)).next();
    before.ifPresentOrElse(
        held -> draft.update(DocumentCounter.TYPE, held, now),
        () -> draft.insert(DocumentCounter.TYPE, key, now));
    return now.last();
  }

  /** What was issued stays; that it does not hold any more is said with a reason. */
  @Keeps(D10_4_15)
  Key withdraw(WithdrawDocument command, Draft draft) {
    Held<IssuedDocument> before = draft.require(IssuedDocument.TYPE, command.document());
    IssuedDocument document = before.value();
    if (document.withdrawal().isPresent()) {
      throw new RuleViolation(
          D10_4_15,
          "document.withdrawn-already",
          Map.of("number", document.facts().number()));
    }
    command.replacedBy().ifPresent(other -> {
      Facts next = draft.require(IssuedDocument.TYPE, other).value().facts();
      if (!next.form().equals(document.facts().form())
          || next.key().equals(document.key())
          || next.issuedAt().isBefore(document.facts().issuedAt())) {
        throw new RuleViolation(
            D10_4_15, "document.no-replacement", Map.of("number", next.number()));
      }
    });
    Withdrawal withdrawal = new Withdrawal(
        draft.occurredAt(), draft.actor().id(), command.reason(), command.replacedBy());
    return draft
        .update(IssuedDocument.TYPE, before, document.withdrawn(withdrawal))
        .key();
  }

  /** Versions follow each other, and none takes effect behind people's backs. */
  @Keeps(D8_1_3a)
  Key publish(PublishContent command, Draft draft) {
    Instant at = draft.occurredAt();
    ContentItem item = command.item();
    Range versions =
        Range.all(PublishedContent.VERSIONS).inRoot(PublishedContent.ROOT).equalTo(item.id());
    Optional<PublishedContent> last =
        draft.scan(PublishedContent.TYPE, versions, 1).stream().map(Held::value).findFirst();
    int expected = last.map(content -> content.item().version()).orElse(0) + 1;
    if (item.version() != expected) {
      throw new RuleViolation(D8_1_3a, "document.next-version", Map.of("version", expected));
    }
    LocalDate soonest = last.map(content -> content.validFrom().plusDays(1))
        .filter(day -> day.isAfter(settings.dayOf(at)))
        .orElse(settings.dayOf(at));
    if (command.validFrom().isBefore(soonest)) {
      throw new RuleViolation(D8_1_3a, "document.too-soon", Map.of("day", soonest));
    }
    PublishedContent content =
        new PublishedContent(item, command.validFrom(), draft.actor().id());
    return draft
        .insert(PublishedContent.TYPE, PublishedContent.keyOf(item.id(), item.version()), content)
        .key();
  }
}
