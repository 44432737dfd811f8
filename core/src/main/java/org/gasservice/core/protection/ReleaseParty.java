package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Lets data of a party that was only kept be used again ({@code protection.release}). What is erased stays erased. */
public record ReleaseParty(String party, Reason reason) implements Command {

  /** Why it may be used again (解除限制的理由). */
  public enum Reason {
    /** 重新办理业务: the person is a customer again. */
    CUSTOMER_AGAIN,
    /** 重新取得同意 */
    CONSENT_GIVEN,
    /** 限制有误 */
    RESTRICTED_BY_MISTAKE
  }

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
  }
}
