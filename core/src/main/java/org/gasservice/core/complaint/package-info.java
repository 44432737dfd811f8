/**
 * Somebody is dissatisfied (投诉处理).
 *
 * <p>A {@link org.gasservice.core.complaint.Complaint} is always taken: garbage, anonymous, a second time, by whomever [D4-7b, D5-2.1]. It has a root of
 * its own, so that nothing about a customer or a place keeps it out, and nobody who looks there finds it.
 *
 * <p>It goes from RECEIVED to CLOSED level by level: a {@link org.gasservice.core.complaint.Round} is how one level deals with it. Four milestones sound
 * alike and are four promises: <em>responded</em> (the complainant was contacted), <em>answered</em> (in substance), <em>solution offered</em> (what, by
 * when: a promise of its own), <em>result told</em> (after it was handled). Whoever is not satisfied goes to the next level, which promises anew
 * [D6-13]; the top cannot pass it on, and its last word names who else may be turned to.
 *
 * <p>Two rules run through everything:
 *
 * <ul>
 *   <li>Who handles it ({@link org.gasservice.core.complaint.Objection}): never the subject, never somebody the subject leads, never a party to the
 *       facts; about a head, one level up; about integrity, an independent unit. Asked anew at every step, since people move.
 *   <li>Who sees it: whoever has to know, and never a subject, whatever their role [D8-1.6b]. Somebody who is asked what happened sees a
 *       {@link org.gasservice.core.complaint.Statement}: the facts in the handler's words, in which nothing tells of the complainant.
 * </ul>
 */
@NullMarked
package org.gasservice.core.complaint;

import org.jspecify.annotations.NullMarked;
