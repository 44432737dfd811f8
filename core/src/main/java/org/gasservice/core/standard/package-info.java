/**
 * What the company promised, as data (服务标准).
 *
 * <p>Three nouns. A {@link org.gasservice.core.standard.Clause} is one rule of the manual, with an id such as {@code D5-1.2b}; the
 * {@link org.gasservice.core.standard.ClauseCatalogue} holds all of them and {@link org.gasservice.core.standard.Clauses} their ids as
 * constants. A {@link org.gasservice.core.standard.Commitment} is what a clause binds the company to: a
 * {@link org.gasservice.core.standard.SlaPolicy} in time ("the crew has <em>left</em> within <em>5 minutes</em> of the
 * <em>report</em> of an <em>emergency</em>"), a {@link org.gasservice.core.standard.Target} otherwise ("twice a year", "3 rings",
 * "100 %"). A {@link org.gasservice.core.standard.ServiceStandard} is a set of commitments with what goes with them: checklists,
 * banned phrases, papers, the ladder of consequences, hotlines, retention.
 *
 * <p>The one distinction to hold on to: <b>milestones that sound alike are different promises.</b> That a complaint is responded to,
 * answered, given a solution and told its result are four commitments, and none of them beats another. Only commitments of the same
 * milestone, start event and direction are compared, and then the strictest holds: the smaller delay, the longer lead time, the higher
 * frequency or share. Hours and working days cannot be compared without a case, so both stay
 * {@linkplain org.gasservice.core.standard.PolicyGroup candidates} until the clock knows both due instants.
 *
 * <p>Ask a standard what holds for a case:
 *
 * <pre>{@code
 * ScopeFacts leak = ScopeFacts.builder().kind(Kinds.EMERGENCY).triage("P1").build();
 * PolicyGroup<SlaPolicy> arrival = ServiceStandard.manual().policyFor(Milestone.ARRIVED, leak, today).orElseThrow();
 * // candidates: 20 minutes [D10-2.6]; beaten: 30 minutes [D5-1.2c]
 * }</pre>
 *
 * <p>Put standards together with {@link org.gasservice.core.standard.Composition}; read a company's own with
 * {@link org.gasservice.core.standard.ServiceStandard#fromJson(String)}. Code that keeps a clause, and tests that prove it, carry
 * {@link org.gasservice.core.standard.Keeps}.
 */
@NullMarked
package org.gasservice.core.standard;

import org.jspecify.annotations.NullMarked;
