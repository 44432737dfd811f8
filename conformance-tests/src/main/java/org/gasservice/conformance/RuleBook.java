package org.gasservice.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gasservice.conformance.report.Level;

/** The rules as {@code RULES.md} states them: the page is the only source. */
public final class RuleBook {

  /**
   * One rule.
   *
   * @param intent what it is for
   * @param level the level of conformance it belongs to
   * @param untestable why no test can reach it
   */
  public record Stated(
      String id, String sentence, String intent, Level level, Optional<String> untestable) {}

  /** The heading of a group with its level, or a rule, perhaps with a level of its own. */
  private static final Pattern LINE = Pattern.compile(
      "^## [A-Z]: .+ \\((?<group>[A-Z][a-z]+)\\)$"
          + "|^\\*\\*(?<id>[A-Z][0-9]+)\\.\\*\\* (?<sentence>.+)\\n\\*For:\\* (?<intent>.+)"
          + "(?:\\n\\*Level:\\* (?<level>.+))?(?:\\n\\*Not tested:\\* (?<untestable>.+))?$",
      Pattern.MULTILINE);

  private final Map<String, Stated> rules;

  private RuleBook(Map<String, Stated> rules) {
    this.rules = rules;
  }

  /** The rules this suite was built with. */
  public static RuleBook bundled() {
    try (InputStream in =
        Objects.requireNonNull(RuleBook.class.getResourceAsStream("RULES.md"), "RULES.md")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuleBook parse(String page) {
    Map<String, Stated> rules = new LinkedHashMap<>();
    Level ofGroup = Level.BASIC;
    Matcher matcher = LINE.matcher(page);
    while (matcher.find()) {
      if (matcher.group("group") != null) {
        ofGroup = level(matcher.group("group"));
        continue;
      }
      String own = matcher.group("level");
      Stated rule = new Stated(
          matcher.group("id"),
          matcher.group("sentence"),
          matcher.group("intent"),
          own == null ? ofGroup : level(own),
          Optional.ofNullable(matcher.group("untestable")));
      if (rules.put(rule.id(), rule) != null) {
        throw new IllegalStateException("rule " + rule.id() + " stands twice");
      }
    }
    return new RuleBook(rules);
  }

  private static Level level(String name) {
    return Level.named(name)
        .orElseThrow(() -> new IllegalStateException("no level is called " + name));
  }

  /** By id, in the order of the page. */
  public Map<String, Stated> rules() {
    return Collections.unmodifiableMap(rules);
  }

  /** What a failure begins with. */
  String explain(String id) {
    Stated rule = rules.get(id);
    return rule == null
        ? id + ": no such rule"
        : id + ": " + rule.sentence() + "\n    For: " + rule.intent();
  }
}
