package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Counts what something contributes to a unit as it is now ({@code quality.count}); what it contributed before is taken back. For the reader of the
 * feed.
 *
 * @param type name of the type of the source
 * @param version of the source this follows from
 * @param figures empty when it contributes nothing to this unit any more
 */
public record CountSource(
    String unit, String type, Key source, long version, LocalDate day, List<Figure> figures)
    implements Command {

  public CountSource {
    figures = figures == null ? List.of() : List.copyOf(figures);
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.require(version > 0, "version", "problem.range");
  }
}
