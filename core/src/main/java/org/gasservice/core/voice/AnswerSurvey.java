package org.gasservice.core.voice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Takes the answer to a survey ({@code voice.answer-survey}): once, in time, and never from who had a hand in the order. */
public record AnswerSurvey(Key survey, Scores scores, Optional<Personal> opinion)
    implements Command {

  public AnswerSurvey {
    opinion = opinion == null ? Optional.empty() : opinion;
  }

  @Override
  public void check(Problems problems) {
    scores.check(problems);
    problems.personal("opinion", opinion);
  }
}
