package org.gasservice.core.conduct;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.Wording;

/**
 * What is said in one situation (标准用语).
 *
 * @param situation a token, unique in its book
 * @param clause that asks for a phrase here
 * @param place {@code HALL}, {@code AGENT_DESK}, {@code HOME} or {@code ANY}
 * @param role {@code CLERK}, {@code AGENT}, {@code FIELD_STAFF} or {@code ANY}
 * @param courtesy which of the seven voices it is, if one of them
 * @param title the situation in words
 * @param phrases any of them will do; {@code {name}} is filled in
 * @param signs expressions by which the courtesy is recognised in what was said; empty where there is no courtesy
 */
public record PhraseSet(
    String situation,
    String clause,
    String place,
    String role,
    Optional<Courtesy> courtesy,
    Wording title,
    List<Wording> phrases,
    List<String> signs) {

  public PhraseSet {
    courtesy = courtesy == null ? Optional.empty() : courtesy;
    phrases = List.copyOf(phrases);
    signs = signs == null ? List.of() : List.copyOf(signs);
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("nothing to say in " + situation);
    }
  }
}
