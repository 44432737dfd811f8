package org.gasservice.core.voice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Records a call after work was done ({@code voice.record-call}) [D10-S4].
 *
 * @param number that was called
 * @param scores present exactly when somebody was reached
 * @param further what follows from it: the number of a complaint, an order, a measure; needed for a poor mark
 */
public record RecordFollowUpCall(
    Key order,
    Optional<Personal> number,
    Optional<Scores> scores,
    Optional<Personal> opinion,
    Optional<String> further)
    implements Command {

  public RecordFollowUpCall {
    number = number == null ? Optional.empty() : number;
    scores = scores == null ? Optional.empty() : scores;
    opinion = opinion == null ? Optional.empty() : opinion;
    further = further == null ? Optional.empty() : further;
  }

  @Override
  public void check(Problems problems) {
    number.ifPresent(line -> problems.line("number", line));
    problems.personal("opinion", opinion);
    scores.ifPresent(marks -> marks.check(problems));
    further.ifPresent(reference -> problems.token("further", reference));
    problems.require(
        scores.isPresent() || (opinion.isEmpty() && further.isEmpty()),
        "scores",
        "voice.reached-or-not");
  }
}
