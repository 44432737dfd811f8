package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Puts on record that somebody says the danger is gone ({@code contact.report-gone}). It cancels nothing: only a measured all-clear does.
 */
public record ReportGone(String incident, Reported from, Personal said) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("incident", incident);
    from.check(problems);
    problems.text("said", said);
  }
}
