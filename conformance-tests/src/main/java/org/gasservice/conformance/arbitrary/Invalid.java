package org.gasservice.conformance.arbitrary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gasservice.core.command.Command;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Limits;

/** Inputs that must be refused, for those who test what their edge does with them. */
public final class Invalid {

  private static final int TOO_LONG = 5_000;

  private Invalid() {}

  /** What is no token: nothing, a blank, more than 100 characters, a character outside ASCII, a control character. */
  public static Arbitrary<String> tokens() {
    return Arbitraries.oneOf(
        Arbitraries.of("", " ", "a b", "\t", "a\n", "\u0000", "气", "é", "\u00a0"),
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .ofMinLength(Limits.KEY_LENGTH + 1)
            .ofMaxLength(Limits.KEY_LENGTH * 2));
  }

  /** What is no text of one line: nothing but blanks, half a character, a control character, too much. */
  public static Arbitrary<String> lines() {
    return Arbitraries.of(
        "", " ", "\u3000", "a\u0000b", "a\nb", "\ud83d", "\udc00x", "x".repeat(TOO_LONG));
  }

  /**
   * Commands of a type with exactly one text or personal text made wrong; their own check names at least one problem.
   *
   * @throws IllegalArgumentException when the type has no such part
   */
  public static <C extends Command> Arbitrary<C> commands(Class<C> type) {
    RecordComponent[] texts = Arrays.stream(type.getRecordComponents())
        .filter(Invalid::isText)
        .toArray(RecordComponent[]::new);
    if (texts.length == 0) {
      throw new IllegalArgumentException("no text in " + type.getName());
    }
    Arbitrary<String> wrong = Arbitraries.oneOf(tokens(), lines());
    return Combinators.combine(Domain.any(type), Arbitraries.of(texts), wrong)
        .as((valid, part, text) -> with(type, valid, part, text))
        .filter(10_000, command -> !Domain.isValid(command));
  }

  private static boolean isText(RecordComponent part) {
    String type = part.getGenericType().getTypeName();
    return type.equals(String.class.getName())
        || type.equals(Personal.class.getName())
        || type.equals("java.util.Optional<" + String.class.getName() + ">")
        || type.equals("java.util.Optional<" + Personal.class.getName() + ">");
  }

  private static <C> C with(Class<C> type, C valid, RecordComponent part, String text) {
    try {
      RecordComponent[] parts = type.getRecordComponents();
      Object[] values = new Object[parts.length];
      Class<?>[] types = new Class<?>[parts.length];
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        values[i] = parts[i].getName().equals(part.getName())
            ? as(parts[i], text)
            : parts[i].getAccessor().invoke(valid);
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      // the constructor says no before the check does: that is no command at all
      return valid;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object as(RecordComponent part, String text) {
    String type = part.getGenericType().getTypeName();
    Object value = type.contains(Personal.class.getName()) ? Personal.of(text) : text;
    return part.getType() == Optional.class ? Optional.of(value) : value;
  }
}
