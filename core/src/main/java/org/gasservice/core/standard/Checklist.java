package org.gasservice.core.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Conduct an inspector ticks, by place and role (检查清单): tea is offered in the hall, never taken at a customer's home.
 *
 * @param place {@code HALL}, {@code AGENT_DESK}, {@code HOME} or {@link #ANY}
 * @param role {@code CLERK}, {@code AGENT}, {@code FIELD_STAFF} or {@link #ANY}
 */
public record Checklist(String place, String role, List<Line> lines) {

  /** Every place, every role. */
  public static final String ANY = "ANY";

  public Checklist {
    Tokens.word("place", place);
    Tokens.word("role", role);
    lines = List.copyOf(new LinkedHashSet<>(lines));
  }

  boolean isFor(String where, String who) {
    return (place.equals(ANY) || place.equals(where)) && (role.equals(ANY) || role.equals(who));
  }

  /**
   * One line.
   *
   * @param text what is looked at, where it is not the title of the clause
   */
  public record Line(String clause, Optional<Wording> text) {

    public Line {
      if (!Tokens.isId(clause)) {
        throw InvalidStandard.of("clause", "standard.id");
      }
    }
  }
}
