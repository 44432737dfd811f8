package org.gasservice.core.document;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Issues a document ({@code document.issue}): filled from the data as far as that holds it, numbered, archived.
 *
 * @param unit that issues it
 * @param form such as {@code F9}
 * @param about what it is about: a service point, a request
 * @param party whom it is about, so that it goes when they are erased
 * @param language Chinese when not said
 * @param content what the data does not hold
 */
@Value.Builder
public record IssueDocument(
    String unit,
    String form,
    Optional<Key> about,
    Optional<String> party,
    Optional<Language> language,
    Optional<Filled> content)
    implements Command {

  public IssueDocument {
    about = about == null ? Optional.empty() : about;
    party = party == null ? Optional.empty() : party;
    language = language == null ? Optional.empty() : language;
    content = content == null ? Optional.empty() : content;
  }

  public static IssueDocumentBuilder builder() {
    return new IssueDocumentBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("form", form);
    party.ifPresent(who -> problems.token("party", who));
  }
}
