package org.gasservice.core.payment;

import org.gasservice.core.money.Yuan;

/**
 * What a channel says it took (对账单明细).
 *
 * @param transaction its own id
 * @param amount less than zero when it gave money back
 */
public record StatementRow(String transaction, Yuan amount) {}
