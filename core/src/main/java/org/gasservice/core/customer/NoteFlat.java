package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Records how a visit to light a flat ended ({@code customer.note-flat}). That it was lit follows from the first gas-on of the point and from
 * nothing else.
 *
 * @param evidence card left at the door, photo digest or signed refusal, a token; needed when nobody opened or somebody refused
 */
public record NoteFlat(
    String project, String section, String point, FlatResult result, Optional<String> evidence)
    implements Command {

  public NoteFlat {
    evidence = evidence == null ? Optional.empty() : evidence;
  }

  @Override
  public void check(Problems problems) {
    problems.token("project", project);
    problems.token("section", section);
    problems.token("point", point);
    evidence.ifPresent(token -> problems.token("evidence", token));
    boolean needed = result == FlatResult.NO_ACCESS || result == FlatResult.REFUSED;
    problems.require(!needed || evidence.isPresent(), "evidence", "problem.missing");
  }
}
