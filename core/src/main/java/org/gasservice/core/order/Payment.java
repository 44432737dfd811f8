package org.gasservice.core.order;

import java.time.Instant;
import org.gasservice.core.money.Yuan;

/**
 * Money that changed hands (收款), never without a receipt [D4-11b].
 *
 * @param receipt number of the receipt; of the voucher when it was given back
 * @param amount less than zero when it was given back
 */
public record Payment(String receipt, Yuan amount, Instant at) {}
