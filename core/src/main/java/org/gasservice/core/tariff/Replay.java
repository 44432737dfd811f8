package org.gasservice.core.tariff;

import java.util.List;
import org.gasservice.core.money.Yuan;

/**
 * Periods of one account priced one after the other, each from the count the one before left.
 *
 * @param periods oldest first, at least one
 */
public record Replay(List<Priced> periods) {

  public Replay {
    periods = periods == null ? List.of() : List.copyOf(periods);
  }

  public Yuan total() {
    return periods.stream().map(Priced::total).reduce(Yuan.ZERO, Yuan::plus);
  }

  /** What is counted when the last period ended. */
  public TierCount after() {
    return periods.get(periods.size() - 1).after();
  }
}
