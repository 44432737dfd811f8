package org.gasservice.core.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An improvement as everybody may see it.
 *
 * @param before as in {@link ImprovementAction}; withheld where it tells of people
 */
public record ShownAction(
    String problem,
    String measure,
    String owner,
    LocalDate due,
    ImprovementAction.State state,
    String indicator,
    Optional<BigDecimal> before,
    BigDecimal goal) {

  static ShownAction of(ImprovementAction action, boolean personal) {
    return new ShownAction(
        action.problem(),
        action.measure(),
        action.owner(),
        action.due(),
        action.state(),
        action.indicator(),
        action.before().filter(figure -> !personal),
        action.goal());
  }
}
