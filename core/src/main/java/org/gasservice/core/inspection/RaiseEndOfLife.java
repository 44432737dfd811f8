package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Raises a hazard for everything of a sort at a point whose life ended on a day ({@code inspection.raise-end-of-life}); found without a visit. Does
 * nothing about what is known, or no longer there.
 *
 * @param last last day of its life
 */
public record RaiseEndOfLife(String point, Sort sort, LocalDate last) implements Command {

  /** What comes to the end of its life. */
  public enum Sort {
    /** 燃气表: its verification ends. */
    METER,
    /** 燃气具、软管: its years since the sale end. */
    APPLIANCE
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }

  /** One and the same thing. */
  String subject(String name) {
    return sort + "/" + name + "/" + last;
  }
}
