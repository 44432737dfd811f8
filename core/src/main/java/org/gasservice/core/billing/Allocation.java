package org.gasservice.core.billing;

import org.gasservice.core.money.Yuan;

/**
 * How much of an amount paid a receivable (核销).
 *
 * @param receivable id of the receivable, in the root of the entry
 */
public record Allocation(String receivable, Yuan amount) {}
