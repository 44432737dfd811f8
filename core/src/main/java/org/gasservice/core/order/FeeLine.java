package org.gasservice.core.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gasservice.core.money.Yuan;

/**
 * What is charged for (收费明细), by the published schedule [D10-4.13].
 *
 * @param fee code in the schedule
 * @param day whose price it is
 * @param price of one
 * @param amount price times quantity, half a fen rounded up
 */
public record FeeLine(String fee, LocalDate day, BigDecimal quantity, Yuan price, Yuan amount) {}
