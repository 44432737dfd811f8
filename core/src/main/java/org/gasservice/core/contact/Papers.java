package org.gasservice.core.contact;

import java.util.List;
import org.gasservice.core.command.Problems;

/** Papers a business needs (所需资料). */
final class Papers {

  private static final int MOST = 30;

  private Papers() {}

  static void check(Problems problems, List<String> papers) {
    papers.forEach(paper -> problems.text("papers", paper));
    problems.require(papers.size() <= MOST, "papers", "problem.too-large");
  }
}
