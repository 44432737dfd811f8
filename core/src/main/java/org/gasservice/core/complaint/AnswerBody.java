package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Answers the body ({@code complaint.answer-body}). The citizen does not know by that.
 *
 * @param reference of our letter
 */
public record AnswerBody(String externalCase, Personal text, String reference)
    implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    problems.token("reference", reference);
    Texts.check(problems, "text", text);
  }
}
