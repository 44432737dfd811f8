package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.contact.Channel;

/**
 * Records that the citizen was told the result ({@code complaint.tell-citizen}), or tried in vain.
 *
 * @param how absent when they were not reached
 */
public record TellCitizen(String externalCase, Optional<Channel> how) implements CaseCommand {

  public TellCitizen {
    how = how == null ? Optional.empty() : how;
  }

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
  }
}
