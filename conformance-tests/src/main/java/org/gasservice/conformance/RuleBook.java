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

/** The rules as {@code RULES.md} states them: the page is the only source. */
public final class RuleBook {

  /**
   * One rule.
   *
   * @param intent what it is for
   * @param untestable why no test can reach it
   */
  public record Stated(String id, String sentence, String intent, Optional<String> untestable) {}

  private static final Pattern RULE = Pattern.compile(
      "^\\*\\*([A-Z][0-9]+)\\.\\*\\* (.+)\\n\\*For:\\* (.+)(?:\\n\\*Not tested:\\* (.+))?$",
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
    Matcher matcher = RULE.matcher(page);
    while (matcher.find()) {
      Stated rule = new Stated(
          matcher.group(1),
          matcher.group(2),
          matcher.group(3),
          Optional.ofNullable(matcher.group(4)));
      if (rules.put(rule.id(), rule) != null) {
        throw new IllegalStateException("rule " + rule.id() + " stands twice");
      }
    }
    return new RuleBook(rules);
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
