/**
 * What people think of the service (客户之声): asked, drawn by lot, or said of their own accord.
 *
 * <ul>
 *   <li>A {@link org.gasservice.core.voice.FollowUpRecord} (回访, form F14) is us calling after work was done [D10-S4]. Whoever did the work does not
 *       call, and a poor mark is not just noted: something follows from it.
 *   <li>A {@link org.gasservice.core.voice.Survey} (满意度调查) is the customer answering by themselves: one for each order and person asked, also when the
 *       order comes back; it expires; nobody who had a hand in the order answers it.
 *   <li>A {@link org.gasservice.core.voice.SupervisionDraw} (随机监督) picks the orders of a month whose customers are asked [D8-2.3]. Seed and population
 *       are on record, so anybody can draw again and find the same; and there is one drawing a month, so nobody draws until the lot suits.
 *   <li>A {@link org.gasservice.core.voice.Suggestion} (建议) is assessed, adopted or declined with a reason, and answered [D8-2.6].
 * </ul>
 *
 * <p>Not to be confused with feedback (反馈), which is telling the customer the result.
 */
@NullMarked
package org.gasservice.core.voice;

import org.jspecify.annotations.NullMarked;
