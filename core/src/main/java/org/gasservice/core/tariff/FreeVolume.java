package org.gasservice.core.tariff;

import java.math.BigDecimal;

/**
 * Gas that low-income households get free (低保免费气量).
 *
 * @param perMonth m³ a calendar month; of a month the holder is entitled to in part, the share of its days. What is not used is not carried over
 * @param counted whether it counts towards the tiers
 */
public record FreeVolume(BigDecimal perMonth, boolean counted) {}
