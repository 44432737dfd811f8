package org.gasservice.core.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.Reads;
import org.gasservice.storage.Key;

/**
 * Fills a form from the data. The same data gives the same document.
 *
 * @param form id of the form
 * @param from what it reads
 */
public record Filler(String form, Source from) {

  /** Reads what the form shows. */
  @FunctionalInterface
  public interface Source {
    /**
     * Fills what the data holds.
     *
     * @param about what the document is about; empty for those that are about nothing in particular
     * @throws org.gasservice.core.command.NotFound when there is no such thing
     */
    Filling fill(Optional<Key> about, Facts facts);
  }

  /**
   * What a filler may know besides.
   *
   * @param day of the issue, in the company's zone
   * @param messages say the words of the domain
   */
  public record Facts(
      Reads reads,
      LocalDate day,
      ZoneId zone,
      Locale language,
      Messages messages,
      Optional<String> company) {

    /** A word of the domain as people say it. */
    public String say(Enum<?> word) {
      return say(word.getDeclaringClass().getSimpleName(), word.name());
    }

    /** A word of an open list, such as a kind of appliance; the word itself where nobody said how people call it. */
    public String say(String list, String word) {
      String code = list + "." + word;
      return messages.knows(code) ? messages.text(language, code, Map.of()) : word;
    }
  }
}
