package org.gasservice.core.discipline;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Records that the person was heard ({@code discipline.hear}). @param statement what they said; absent when they did not want to say anything
 */
public record HearSubject(Key sanction, Optional<Personal> statement) implements Command {

  public HearSubject {
    statement = statement == null ? Optional.empty() : statement;
  }

  @Override
  public void check(Problems problems) {
    statement.ifPresent(
        words -> problems.text("statement", words.reveal(), Sanction.LONGEST_WORDS));
  }
}
