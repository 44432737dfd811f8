package org.gasservice.core.voice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Adopts a suggestion, or declines it ({@code voice.decide-suggestion}), with the reason either way.
 *
 * @param measure number of the measure it becomes; exactly when it is adopted
 */
public record DecideSuggestion(
    String suggestion, boolean adopted, Personal reason, Optional<String> measure)
    implements Command {

  public DecideSuggestion {
    measure = measure == null ? Optional.empty() : measure;
  }

  @Override
  public void check(Problems problems) {
    problems.token("suggestion", suggestion);
    problems.text("reason", reason);
    measure.ifPresent(number -> problems.token("measure", number));
    problems.require(measure.isPresent() == adopted, "measure", "voice.measure-of-adopted");
  }
}
