package org.gasservice.core.complaint;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Answers what one was asked about a complaint ({@code complaint.give-statement}). */
public record GiveStatement(Key statement, Personal said) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("said", said);
  }
}
