package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Lets a suspended certificate count again ({@code workforce.reinstate-certificate}). */
public record ReinstateCertificate(String employee, String certificate) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("certificate", certificate);
  }
}
