package org.gasservice.core.discipline;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Signs that one saw one's own appraisal ({@code discipline.sign-appraisal}). @param remark what there is to say about it; signing is not agreeing
 */
public record SignAppraisal(String employee, int year, Optional<Personal> remark)
    implements Command {

  public SignAppraisal {
    remark = remark == null ? Optional.empty() : remark;
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    remark.ifPresent(words -> problems.text("remark", words.reveal(), Sanction.LONGEST_WORDS));
  }
}
