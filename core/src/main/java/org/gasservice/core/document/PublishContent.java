package org.gasservice.core.document;

import java.time.LocalDate;
import java.util.Map;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Publishes the next version of a text ({@code document.publish-content}) [D8-1.3a].
 *
 * @param validFrom first day; not in the past, and after that of the version before
 */
public record PublishContent(ContentItem item, LocalDate validFrom) implements Command {

  static final int MOST_POINTS = 200;

  /** Of both languages together: what a store keeps of one text. */
  static final int MOST_CHARACTERS = 7_000;

  @Override
  public void check(Problems problems) {
    problems.token("item.id", item.id());
    problems.token("item.clause", item.clause());
    problems.require(!item.parts().isEmpty(), "item.parts", "problem.missing");
    int points = item.parts().stream().mapToInt(part -> part.points().size()).sum();
    problems.require(points <= MOST_POINTS, "item.parts", "problem.range");
    if (item.characters() > MOST_CHARACTERS) {
      problems.add("item", "problem.too-long", Map.of("most", MOST_CHARACTERS));
    }
  }
}
