package org.gasservice.core.command;

import java.util.List;
import java.util.Map;

/** The input is not a proper command. Names every problem at once. */
public final class InvalidCommand extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidCommand(List<Problem> problems) {
    super("command.invalid", Map.of("count", problems.size()));
    this.problems = List.copyOf(problems);
  }

  public static InvalidCommand of(String path, String code) {
    return of(path, code, Map.of());
  }

  public static InvalidCommand of(String path, String code, Map<String, ?> parameters) {
    return new InvalidCommand(List.of(new Problem(path, code, Map.copyOf(parameters))));
  }

  public List<Problem> problems() {
    return problems;
  }

  @Override
  public String getMessage() {
    return super.getMessage() + " " + problems;
  }
}
