package org.gasservice.conformance.arbitrary;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Arbitraries of the domain's types, derived from the types themselves. */
public final class Domain {

  private static final String CORE = "org.gasservice.core";

  private Domain() {}

  /** Whether values of a type can be made: a public record, enum or sealed interface of the domain that is a value through and through. */
  public static boolean knows(Class<?> type) {
    return inCore(type) && isPublic(type) && Derivation.isValue(type);
  }

  static boolean inCore(Class<?> type) {
    return type.getPackageName().equals(CORE) || type.getPackageName().startsWith(CORE + ".");
  }

  static boolean isPublic(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Values of a type, valid by construction.
   *
   * @throws IllegalArgumentException for a type {@link #knows} says no to
   */
  @SuppressWarnings("unchecked")
  public static <T> Arbitrary<T> any(Class<T> type) {
    if (!knows(type)) {
      throw new IllegalArgumentException("no value of the domain: " + type.getName());
    }
    return (Arbitrary<T>) new Derivation().of(type);
  }

  /** Commands of any of these types, valid by themselves. */
  @SafeVarargs
  public static Arbitrary<Command> commands(Class<? extends Command>... types) {
    return Arbitraries.oneOf(Arrays.stream(types)
        .map(type -> Domain.any(type).map(Command.class::cast))
        .toList());
  }

  /** Whether a command's own check has nothing to say. */
  static boolean isValid(Object value) {
    if (!(value instanceof Command command)) {
      return true;
    }
    Problems problems = new Problems();
    command.check(problems);
    return problems.isEmpty();
  }
}
