package org.gasservice.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What is known to go wrong in storages: the broken ones the suite is tested with, and those the port makes impossible. Also tells
 * somebody whose storage broke a rule what to look for.
 *
 * @param name of the broken storage
 * @param severity 1 silent loss, corruption, double effect or a breach of privacy; 2 a wrong answer one can see; 3 portability
 * @param rule the rule that catches it; {@code -} where the port makes it impossible
 * @param known numbers in the public catalogue of faults of adapters
 * @param what goes wrong, or why it cannot
 */
record Sabotage(String name, int severity, String rule, List<String> known, String what) {

  private static final String FILE = "saboteurs.tsv";

  /** Every line of the file, in its order. */
  static List<Sabotage> all() {
    try (InputStream in = Objects.requireNonNull(Sabotage.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Sabotage::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sabotage parse(String line) {
    String[] cells = line.split("\t", -1);
    List<String> known = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" "));
    return new Sabotage(cells[0], Integer.parseInt(cells[1]), cells[2], known, cells[4]);
  }

  /** Whether the port leaves no way to do this wrong. */
  boolean impossible() {
    return rule.equals("-");
  }

  /** What was wrong with the storages this rule caught. */
  static List<String> whatBroke(String rule) {
    return all().stream()
        .filter(each -> each.rule().equals(rule))
        .map(Sabotage::what)
        .toList();
  }
}
