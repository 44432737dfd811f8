package org.gasservice.core.inspection;

import org.gasservice.core.command.Problems;

/** Adopts a plan ({@code inspection.adopt-plan}): it says of every visit who comes, or that nobody does. */
public record AdoptPlan(String plan) implements PlanCommand {

  @Override
  public void check(Problems problems) {
    problems.token("plan", plan);
  }
}
