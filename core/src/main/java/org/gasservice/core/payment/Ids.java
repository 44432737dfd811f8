package org.gasservice.core.payment;

import java.util.Map;
import org.gasservice.core.command.Problems;

/** Ids from outside that become part of a key: short, and without the sign that joins them. */
final class Ids {

  private Ids() {}

  static void check(Problems problems, String path, String value, int longest) {
    problems.token(path, value);
    problems.require(value.indexOf('/') < 0, path, "payment.no-slash");
    if (value.length() > longest) {
      problems.add(path, "problem.too-long", Map.of("most", longest));
    }
  }
}
