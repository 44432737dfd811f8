package org.gasservice.core.order;

import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * The papers of a business were checked and are in order ({@code order.approve-papers}) [D3-15].
 *
 * @param seen ids of the papers that were looked at
 * @param notNeeded papers that are asked for in some cases only, and not in this one
 */
public record ApprovePapers(Key order, List<String> seen, List<String> notNeeded)
    implements OrderCommand {

  private static final int MOST = 30;

  public ApprovePapers {
    seen = Given.list(seen);
    notNeeded = Given.list(notNeeded);
  }

  @Override
  public void check(Problems problems) {
    problems.require(seen.size() <= MOST, "seen", "problem.too-large");
    problems.require(notNeeded.size() <= MOST, "notNeeded", "problem.too-large");
    seen.forEach(paper -> problems.token("seen", paper));
    notNeeded.forEach(paper -> problems.token("notNeeded", paper));
  }
}
