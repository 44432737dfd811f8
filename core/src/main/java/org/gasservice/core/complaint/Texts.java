package org.gasservice.core.complaint;

import java.util.Map;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** How long what the company writes about a complaint may be, so that all of it fits whatever level it climbs to. */
final class Texts {

  /** In characters. */
  static final int LONGEST = 450;

  private Texts() {}

  static void check(Problems problems, String path, Personal text) {
    problems.require(!text.isEmpty(), path, "problem.blank");
    if (text.reveal().length() > LONGEST) {
      problems.add(path, "problem.too-long", Map.of("most", LONGEST));
    }
  }
}
