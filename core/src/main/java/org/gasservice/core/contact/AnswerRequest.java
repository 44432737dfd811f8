package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Settles a request with an answer ({@code contact.answer}). */
public record AnswerRequest(Key request, Personal answer) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("answer", answer);
  }
}
