package org.gasservice.core.tariff;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Publishes prices that hold from a day that is over ({@code tariff.publish-back-dated}, 追溯调价), as an authority decided. Bills stay what they
 * are; what is to be paid or given back is the difference of two replays (调价补差, {@link Pricing#sinceKnownAt}).
 */
public record PublishBackDated(PublishPrices publish) implements Command {

  @Override
  public void check(Problems problems) {
    publish.check(problems);
  }
}
