package org.gasservice.core.dunning;

import java.time.LocalDate;
import org.gasservice.core.money.Yuan;

/**
 * Undisputed gas charges that are late.
 *
 * @param anchor day the oldest was to be paid by
 * @param amount principal, without late fees
 */
public record Overdue(LocalDate anchor, Yuan amount) {}
