package org.gasservice.core.notice;

import org.gasservice.core.command.Problems;

/**
 * Records that the authority was told ({@code notice.report-authority}).
 *
 * @param reference number or name the authority gave it, a token
 */
public record ReportToAuthority(String interruption, String reference)
    implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.token("reference", reference);
  }
}
