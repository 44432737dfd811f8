package org.gasservice.core.hall;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Opens a window for whoever sits down there, or again after a pause ({@code hall.open-window}).
 *
 * @param lines what is done there, such as {@code PAYMENT}
 */
public record OpenWindow(String hall, String window, Set<String> lines) implements Command {

  private static final int MOST_LINES = 30;

  public OpenWindow {
    lines = lines == null ? Set.of() : ImmutableSortedSet.copyOf(lines);
  }

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
    problems.token("window", window);
    problems.require(!lines.isEmpty(), "lines", "problem.missing");
    problems.require(lines.size() <= MOST_LINES, "lines", "problem.too-large");
    lines.forEach(line -> problems.token("lines", line));
  }
}
