package org.gasservice.conformance.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run of the suite proved of one adapter.
 *
 * @param adapter its name
 * @param suite version of the suite, empty when it was not run from a jar
 * @param at when the run ended
 * @param took how long it took
 * @param capabilities what the adapter declares, by name
 * @param rules every rule of the suite, in the order of the page
 */
public record Grade(
    String adapter,
    String suite,
    Instant at,
    Duration took,
    Set<String> capabilities,
    List<RuleResult> rules) {

  private static final String DURABLE = "DURABLE";

  public Grade {
    capabilities = Set.copyOf(new TreeSet<>(capabilities));
    rules = List.copyOf(rules);
  }

  /** The highest level whose rules, and those of the levels before it, all ran and held; empty when not even the first is reached. */
  public Optional<Level> level() {
    Level reached = null;
    for (Level level : Level.values()) {
      if (!inTheWayOf(level).isEmpty() || (level == Level.DURABLE && !declaresDurable())) {
        break;
      }
      reached = level;
    }
    return Optional.ofNullable(reached);
  }

  /** Whether a level was reached. */
  public boolean reaches(Level level) {
    return level().filter(reached -> reached.compareTo(level) >= 0).isPresent();
  }

  /** The level an adapter with these capabilities is expected to reach. */
  public Level expected() {
    return declaresDurable() ? Level.DURABLE : Level.FULL;
  }

  private boolean declaresDurable() {
    return capabilities.contains(DURABLE);
  }

  /** The rules of a level that are broken or were not run. */
  public List<RuleResult> inTheWayOf(Level level) {
    return rules.stream()
        .filter(rule -> rule.level() == level && rule.standsInTheWay())
        .toList();
  }

  /** The rules with this result. */
  public List<RuleResult> with(Result result) {
    return rules.stream().filter(rule -> rule.result() == result).toList();
  }

  /** How many rules were tested. */
  public int graded() {
    return with(Result.HELD).size() + with(Result.BROKEN).size();
  }

  /** How many rules a test can reach. */
  public int gradable() {
    return rules.size() - with(Result.UNTESTABLE).size();
  }
}
