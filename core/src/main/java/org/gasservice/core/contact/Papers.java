package org.gasservice.core.contact;

import java.util.List;
import java.util.Map;
import org.gasservice.core.command.Problems;

/** Papers a business needs (所需资料). */
final class Papers {

  static final int MOST = 30;
  private static final int LONGEST = 100;

  private Papers() {}

  static void check(Problems problems, List<String> papers) {
    papers.forEach(paper -> line(problems, "papers", paper));
    problems.require(papers.size() <= MOST, "papers", "problem.too-large");
  }

  /** A short text, of which a request holds many. */
  static void line(Problems problems, String path, String text) {
    problems.require(!text.isBlank(), path, "problem.blank");
    if (text.length() > LONGEST) {
      problems.add(path, "problem.too-long", Map.of("most", LONGEST));
    }
  }
}
