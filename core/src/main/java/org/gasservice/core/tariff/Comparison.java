package org.gasservice.core.tariff;

import org.gasservice.core.money.Yuan;

/**
 * Two replays of the same periods: under another schedule ({@code whatIf}), after a price was published for days gone by (调价补差), or with the
 * volumes a meter test showed to be right.
 *
 * @param before as it was priced
 * @param after as it would be
 */
public record Comparison(Replay before, Replay after) {

  /** What is to be paid more; negative is given back. */
  public Yuan difference() {
    return after.total().minus(before.total());
  }
}
