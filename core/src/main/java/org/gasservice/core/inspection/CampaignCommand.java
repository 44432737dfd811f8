package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** A step of a campaign that is there, in its own root. */
public interface CampaignCommand extends Command {

  /** Id of the campaign. */
  String campaign();

  @Override
  default void check(Problems problems) {
    problems.token("campaign", campaign());
  }
}
