package org.gasservice.conformance;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Puts the rules, in words, in front of what went wrong. */
final class RuleReport implements TestExecutionExceptionHandler {

  private static final RuleBook RULES = RuleBook.bundled();
  private static final String FOUND = "\n    Found: ";

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
    if (rule == null || failure instanceof TestAbortedException) {
      throw failure;
    }
    String rules =
        Arrays.stream(rule.value()).map(RULES::explain).collect(Collectors.joining("\n"));
    throw new AssertionError("\n" + rules + FOUND + failure.getMessage(), failure);
  }

  /** What went wrong, without the rules in front. */
  static String found(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    int found = message.indexOf(FOUND);
    return found < 0 ? message : message.substring(found + FOUND.length());
  }
}
