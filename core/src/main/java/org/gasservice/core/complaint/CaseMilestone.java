package org.gasservice.core.complaint;

import org.gasservice.core.standard.Milestone;

/** What an outside body sets dates for (外部时限事项). */
public enum CaseMilestone {
  /** 签收 */
  SIGN_OFF,
  /** 退单: up to then the case may be sent back. */
  RETURN,
  /** 办结答复 */
  ANSWER;

  /** @param attempt which answer, from 1: a rejected one is given again, by a date of its own */
  Milestone of(int attempt) {
    return Milestone.of(
        this == ANSWER && attempt > 1 ? "CASE_ANSWER_" + attempt : "CASE_" + name());
  }
}
