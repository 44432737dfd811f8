/**
 * Money (金额) and what may be charged (服务收费标准, form F13).
 *
 * <p>An amount is a {@link org.gasservice.core.money.Yuan}: exact, two decimals, never rounded in silence. A service may be charged
 * only by a {@link org.gasservice.core.money.FeeItem} of the published schedule, at the price in force on the day [D4-11a, D10-4.13];
 * prices are published ahead and never edited, so an old charge can always be explained. Gas prices are not here: they belong to the
 * tariff.
 *
 * <p>How somebody pays is a {@link org.gasservice.core.money.PayMethod}; cash is called out, at the counter as at the door: a {@link
 * org.gasservice.core.money.Tender} [D2-1.5].
 */
@NullMarked
package org.gasservice.core.money;

import org.jspecify.annotations.NullMarked;
