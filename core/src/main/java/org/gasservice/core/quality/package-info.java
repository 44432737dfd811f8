/**
 * How good the service is, in figures (质量指标与改进).
 *
 * <p>An {@link org.gasservice.core.quality.Indicator} is data: what is counted, of what, what is left out, and what the standard aims at. A
 * {@link org.gasservice.core.quality.Measure} is a pure function from one order, call, complaint … to what it contributes. Contributions add up in
 * {@link org.gasservice.core.quality.QualityCell}s, one for each unit and day, so a report costs days times units, however many orders there were.
 *
 * <p>Cells are kept up from the feed by a {@link org.gasservice.core.quality.QualityReader}: whatever changed is looked at as it is now, and what it
 * contributed before is taken back. So the figures are at any moment exactly what {@link org.gasservice.core.quality.Recount counting everything anew} gives,
 * as far as the feed was read; late facts and corrections find their way to the day they belong to.
 *
 * <p>Exact figures are for whoever signs and checks them. One complaint is seen in the cell of its day, one answer in a share; so what everybody is
 * {@link org.gasservice.core.quality.ShownMonth shown} withholds groups of a few people, and what would let them be worked out.
 *
 * <p>A month is OPEN until somebody freezes it. A {@link org.gasservice.core.quality.QualityPeriod frozen} one never changes: what came later is
 * a restatement, with the difference and the reason beside it. Raw figures hold everything; adjusted ones leave out what was excused.
 *
 * <p>An {@link org.gasservice.core.quality.Evaluation} says what the figures mean; an {@link org.gasservice.core.quality.ImprovementAction} does something about it
 * and is closed only when its effect is seen in the figures, by somebody else than who answers for it.
 */
@NullMarked
package org.gasservice.core.quality;

import org.jspecify.annotations.NullMarked;
