package org.gasservice.core.tariff;

import java.math.BigDecimal;
import org.gasservice.core.money.Yuan;

/**
 * What money buys (购气): the most gas it pays for, and what comes free with it.
 *
 * @param volume m³ with what is free of it, a multiple of the billing unit; one unit more would cost more than the money
 * @param priced the same volume priced forward
 * @param carried what is left of the money, kept for the next purchase
 */
public record Purchase(BigDecimal volume, Priced priced, Yuan carried) {}
