package org.gasservice.core.standard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A standard that cannot be used. Names everything wrong with it at once. */
public final class InvalidStandard extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** @param problems at least one */
  public InvalidStandard(List<Problem> problems) {
    super(problems.toString(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  static InvalidStandard of(String path, String code) {
    return of(path, code, Map.of());
  }

  static InvalidStandard of(String path, String code, Map<String, Object> parameters) {
    return new InvalidStandard(List.of(new Problem(path, code, parameters)));
  }

  /** In the order of the input. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing wrong.
   *
   * @param path where, in the manner of {@code policies[2].limit}; empty for the standard as a whole
   * @param code stable, such as {@code standard.loosens-floor}
   * @param parameters what the message names
   */
  public record Problem(String path, String code, Map<String, Object> parameters) {

    public Problem {
      parameters = Map.copyOf(parameters);
    }

    Problem under(String outer) {
      if (outer.isEmpty()) {
        return this;
      }
      String joined =
          path.isEmpty() ? outer : path.startsWith("[") ? outer + path : outer + "." + path;
      return new Problem(joined, code, parameters);
    }

    @Override
    public String toString() {
      return (path.isEmpty() ? "" : path + ": ")
          + code
          + (parameters.isEmpty() ? "" : " " + new TreeMap<>(parameters));
    }
  }
}
