package org.gasservice.examples.day;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Keeps that a step was refused ({@code day.note-refusal}). */
public record NoteRefusal(RefusalNote note) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("note.step", note.step());
  }
}
