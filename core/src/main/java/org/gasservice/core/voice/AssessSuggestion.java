package org.gasservice.core.voice;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Says what somebody of us thinks of a suggestion ({@code voice.assess-suggestion}). */
public record AssessSuggestion(String suggestion, boolean feasible, Personal text)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("suggestion", suggestion);
    problems.text("text", text);
  }
}
