package org.gasservice.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Column;
import org.gasservice.storage.Limits;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Values;

/** Collects what is wrong with an input, so that one answer names all of it. */
public final class Problems {

  /** Longest free text a command may carry, in characters. */
  public static final int LONGEST_TEXT = 2_000;

  private static final Column LINE = Column.personalText("line");

  private final List<Problem> found = new ArrayList<>();

  public void add(String path, String code) {
    add(path, code, Map.of());
  }

  public void add(String path, String code, Map<String, Object> parameters) {
    found.add(new Problem(path, code, parameters));
  }

  public void require(boolean holds, String path, String code) {
    if (!holds) {
      add(path, code);
    }
  }

  /** Neither blank nor longer than {@value #LONGEST_TEXT}. */
  public void text(String path, String value) {
    text(path, value, LONGEST_TEXT);
  }

  /** Neither blank nor longer than so many characters: for texts an aggregate keeps several of. */
  public void text(String path, String value, int most) {
    require(!value.isBlank(), path, "problem.blank");
    if (value.length() > most) {
      add(path, "problem.too-long", Map.of("most", most));
    }
  }

  public void text(String path, Personal value) {
    text(path, value.reveal());
  }

  /** One line that can be looked up by its beginning, such as a name: not blank, without control characters, at most 400 characters. */
  public void line(String path, Personal value) {
    try {
      Values.check(LINE, value.reveal());
    } catch (StorageFailure unfit) {
      add(path, "problem.line");
    }
  }

  public void text(String path, Optional<String> value) {
    value.ifPresent(present -> text(path, present));
  }

  public void personal(String path, Optional<Personal> value) {
    value.ifPresent(present -> text(path, present));
  }

  /** A key part or token: 1 to 100 printable ASCII characters without blanks. */
  public void token(String path, String value) {
    boolean fits = !value.isEmpty() && value.length() <= Limits.KEY_LENGTH;
    for (int i = 0; fits && i < value.length(); i++) {
      fits = value.charAt(i) > ' ' && value.charAt(i) <= '~';
    }
    require(fits, path, "problem.token");
  }

  /** The second moment is after the first. */
  public void ordered(String path, Instant from, Instant to) {
    require(from.isBefore(to), path, "problem.order");
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Problem> list() {
    return List.copyOf(found);
  }
}
