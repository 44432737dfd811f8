/**
 * Meters (燃气表), where they hang, and what they show (表数) [D7-3.5, D10-S2].
 *
 * <p>Three nouns. A {@link org.gasservice.core.meter.Meter} hangs at a service point under a number that is unique among meters in use; its verification
 * expires, and then it must be replaced. Its {@link org.gasservice.core.meter.MeterRegister register} is the counter: so many digits, after which
 * it begins again at zero. A {@link org.gasservice.core.meter.Reading} is what the register showed at a moment, or would have: taken, sent in
 * by the customer, estimated, or substituted for a failed meter. With the meter in place the file of a point can be complete
 * ({@link org.gasservice.core.meter.ServedPoint}) [D10-2.1a].
 *
 * <p>A worked path: a dial of five digits showed 99 988 and shows 15. What would have passed, 27 m³, fits the time, so the dial began again; its
 * {@code total} goes on to 100 015. Had it shown 99 000, the reading would be refused: a dial does not go back. Another: 60 m³ were estimated, and
 * the reader finds less. That is an over-estimate, not a rollover; the reading counts, and billing makes the estimate true.
 *
 * <p>The distinction to hold on to: {@code value} is on the dial, {@code total} is the dial unrolled. Only totals are subtracted. Across an exchange
 * there are two meters, each with an opening and a closing reading at one instant, so no use is ever negative.
 *
 * <p>A use that is hard to believe is held until somebody else has looked again. Who could not be read is estimated from the last three valid uses, but
 * not for ever. Routes and their monthly task sheets (form F4) say who reads what; the readings of a point are its reading card (form F6). A
 * prepaid meter keeps what was loaded; what is left is that less what passed by the dial, and moves to the next meter in volume, at no price
 * (换表补气, attachment A7).
 */
@NullMarked
package org.gasservice.core.meter;

import org.jspecify.annotations.NullMarked;
