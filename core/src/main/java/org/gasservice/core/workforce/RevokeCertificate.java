package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Takes a certificate away for good from the day it happened ({@code workforce.revoke-certificate}). */
public record RevokeCertificate(String employee, String certificate, Personal reason)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("certificate", certificate);
    problems.text("reason", reason);
  }
}
