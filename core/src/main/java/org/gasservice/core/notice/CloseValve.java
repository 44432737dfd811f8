package org.gasservice.core.notice;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * The crew of an emergency closes a riser or district valve ({@code notice.close-valve}). A sudden interruption of everybody behind it follows.
 *
 * @param order the emergency order; somebody of its crew is on site
 * @param area as people are told; public
 * @param cause a sudden one
 */
public record CloseValve(Key order, String valve, String area, Cause cause) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("valve", valve);
    problems.text("area", area);
    problems.require(area.length() <= PlanInterruption.LONGEST_AREA, "area", "problem.too-large");
    problems.require(cause.kind() == InterruptionKind.SUDDEN, "cause", "notice.other-kind");
  }
}
