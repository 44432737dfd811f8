package org.gasservice.core.payment;

import java.util.Optional;
import org.gasservice.core.money.Yuan;

/** A transaction on which a channel and the company do not agree. */
public record Difference(
    String transaction, Finding finding, Optional<Yuan> ours, Optional<Yuan> theirs) {

  public Difference {
    ours = ours == null ? Optional.empty() : ours;
    theirs = theirs == null ? Optional.empty() : theirs;
  }
}
