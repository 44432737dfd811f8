package org.gasservice.conformance;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a test as its first rule and a sentence: {@code C3 an update of an old version is refused}. */
final class RuleNames extends DisplayNameGenerator.Standard {

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosing, Class<?> testClass, Method method) {
    Rule rule = method.getAnnotation(Rule.class);
    String words = method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return rule == null ? words : String.join(" ", rule.value()) + " " + words;
  }
}
