package org.gasservice.conformance;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Puts the rules, in words, in front of what went wrong. */
final class RuleReport implements TestExecutionExceptionHandler {

  private static final RuleBook RULES = RuleBook.bundled();

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
    if (rule == null) {
      throw failure;
    }
    String rules =
        Arrays.stream(rule.value()).map(RULES::explain).collect(Collectors.joining("\n"));
    throw new AssertionError("\n" + rules + "\n    Found: " + failure.getMessage(), failure);
  }
}
