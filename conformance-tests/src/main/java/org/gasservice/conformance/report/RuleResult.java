package org.gasservice.conformance.report;

import java.util.List;

/**
 * One rule after a run.
 *
 * @param id number in {@code RULES.md}
 * @param intent what the rule is for
 * @param tests names of the tests that ran for it
 * @param notes for a broken rule what was found; else why it was not run, or cannot be
 * @param likelyCauses what was wrong with storages this rule caught before; only for a broken rule
 */
public record RuleResult(
    String id,
    String sentence,
    String intent,
    Level level,
    Result result,
    List<String> tests,
    List<String> notes,
    List<String> likelyCauses) {

  public RuleResult {
    tests = List.copyOf(tests);
    notes = List.copyOf(notes);
    likelyCauses = List.copyOf(likelyCauses);
  }

  boolean standsInTheWay() {
    return result == Result.BROKEN || result == Result.NOT_RUN;
  }
}
