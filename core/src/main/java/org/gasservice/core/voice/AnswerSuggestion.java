package org.gasservice.core.voice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.contact.Channel;

/**
 * Tells whoever made a suggestion what became of it ({@code voice.answer-suggestion}).
 *
 * @param how absent only when they left no number
 */
public record AnswerSuggestion(String suggestion, Optional<Channel> how) implements Command {

  public AnswerSuggestion {
    how = how == null ? Optional.empty() : how;
  }

  @Override
  public void check(Problems problems) {
    problems.token("suggestion", suggestion);
  }
}
