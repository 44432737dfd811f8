/**
 * What gas costs (气价). A {@link org.gasservice.core.tariff.PriceSchedule} holds the prices of one price class over time; it only ever grows:
 * a price that was published is never edited, so an old bill can be explained for ever [D4-11a, D5-1.1].
 *
 * <p>Three nouns. A {@link org.gasservice.core.tariff.PriceVersion} owns the days from its first on, until the next version. Its
 * {@link org.gasservice.core.tariff.PriceTier tiers} (阶梯) are marginal: each cubic metre costs what its own tier says, and a limit belongs to the
 * lower tier. A {@link org.gasservice.core.tariff.TierCount} says how far up a holding has climbed in the yearly cycle; it survives a meter
 * exchange and a 更名, and begins anew with a cycle, and by policy at a 过户.
 *
 * <p>A worked path: a household has used 340 m³ this year and uses 200 more; limits are 350 and 500, prices 2.61, 2.83 and 4.23. Ten cost 26.10,
 * 150 cost 424.50, 40 cost 169.20: 619.80 in three lines, each rounded half up to the fen, and the total is the sum of the lines.
 * {@link org.gasservice.core.tariff.Pricing} does that, says it in words ({@link org.gasservice.core.tariff.Explanation}), does it backwards for
 * a prepaid meter, and under another schedule ({@code whatIf}, 调价补差).
 *
 * <p>The distinction to hold on to: a period is (day of the previous reading, day of this reading], and a price owns the day it is valid from.
 * Where a price begins inside a period, the use is split at an accepted reading close by, else by days. Inside, everything is counted in whole
 * ten-thousandths in {@link org.gasservice.core.tariff.PriceTable}; overflow is refused, never silent.
 */
@NullMarked
package org.gasservice.core.tariff;

import org.jspecify.annotations.NullMarked;
