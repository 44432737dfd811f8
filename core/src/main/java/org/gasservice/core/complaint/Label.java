package org.gasservice.core.complaint;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.GoesWithPerson;

/**
 * What a complaint was classified as (分类). The first is given freely; another one needs the complainant's own word or a second person.
 *
 * @param word reference of the complainant's word for it: a recording, a letter
 * @param secondPerson staff number of who agreed to it
 */
public record Label(
    Category category,
    Instant at,
    String by,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> word,
    Optional<String> secondPerson) {

  public Label {
    word = word == null ? Optional.empty() : word;
    secondPerson = secondPerson == null ? Optional.empty() : secondPerson;
  }
}
