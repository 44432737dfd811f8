package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Somebody asks after a complaint nobody has dealt with yet: their number is taken, and they are called within minutes
 * ({@code complaint.promise-call-back}) [D10-3.4e]. Whoever picks up the phone may promise it, and learns nothing of the complaint by that. While a
 * call is owed already, asking again changes nothing.
 *
 * @param number to call; that of the complaint when not said
 */
public record PromiseCallBack(String complaint, Optional<Personal> number)
    implements ComplaintCommand {

  private static final int LONGEST = 40;

  public PromiseCallBack {
    number = number == null
        ? Optional.empty()
        : number.map(text -> Words.kept(text, LONGEST)).filter(text -> !text.isEmpty());
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
  }
}
