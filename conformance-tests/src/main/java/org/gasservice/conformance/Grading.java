package org.gasservice.conformance;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Tells the suite how each test of a rule ended. */
final class Grading implements TestWatcher {

  @Override
  public void testSuccessful(ExtensionContext context) {
    mark(context, rule -> marks(context).held(rule, test(context)));
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    mark(context, rule -> marks(context).broken(rule, test(context), cause));
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    Optional<String> reason = Optional.ofNullable(cause.getMessage());
    mark(context, rule -> marks(context).notRun(rule, test(context), reason));
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    mark(context, rule -> marks(context).notRun(rule, test(context), reason));
  }

  private static void mark(ExtensionContext context, Consumer<Rule> how) {
    context.getTestMethod().map(method -> method.getAnnotation(Rule.class)).ifPresent(how);
  }

  private static String test(ExtensionContext context) {
    return context.getRequiredTestClass().getSuperclass().getSimpleName() + "."
        + context.getRequiredTestMethod().getName();
  }

  private static Marks marks(ExtensionContext context) {
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      Optional<Object> instance = each.get().getTestInstance();
      if (instance.isPresent() && instance.get() instanceof StorageConformance suite) {
        return suite.marks();
      }
    }
    throw new IllegalStateException("a rule is tested outside the suite");
  }
}
