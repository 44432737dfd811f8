package org.gasservice.core.payment;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;

/**
 * Proof of a payment (收据), given with every one [D4-11b]. Not a tax invoice, which is a {@link Fapiao}.
 *
 * @param number of cash: the drawer and its next number; else the channel and its transaction. No other receipt has it
 * @param by who gave it
 * @param cash what was due, handed over and given back
 */
public record Receipt(String number, Instant at, String by, Yuan amount, Optional<Tender> cash) {

  public Receipt {
    cash = cash == null ? Optional.empty() : cash;
  }
}
