package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Raises a hazard because something came to the end of its life ({@code inspection.raise-end-of-life}); found without a visit. Does nothing when it is
 * known, or no longer there.
 *
 * @param sort what it is
 * @param name number of the meter, or kind of the appliance; a token
 * @param last last day of its life
 */
public record RaiseEndOfLife(String point, Sort sort, String name, LocalDate last)
    implements Command {

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
    problems.token("name", name);
  }

  /** One and the same thing. */
  String subject() {
    return sort + "/" + name + "/" + last;
  }
}
