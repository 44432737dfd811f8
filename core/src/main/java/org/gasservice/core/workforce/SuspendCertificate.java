package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Lets a certificate rest from the day it happened ({@code workforce.suspend-certificate}). */
public record SuspendCertificate(String employee, String certificate, Personal reason)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("certificate", certificate);
    problems.text("reason", reason);
  }
}
