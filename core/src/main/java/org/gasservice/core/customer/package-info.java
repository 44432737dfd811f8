/**
 * Whom the company serves, and where (客户与供气点).
 *
 * <p>Three nouns carry it. A {@link org.gasservice.core.customer.Party} is any person or firm the company knows. A
 * {@link org.gasservice.core.customer.ServicePoint} is where gas is delivered, the root of everything that happens there. A
 * {@link org.gasservice.core.customer.PartyRole} ties one to the other for a time: the account holder need not own the home, the occupier need not
 * pay, and whoever calls need not be any of them.
 *
 * <p>Who holds a point is a {@link org.gasservice.core.customer.SupplyAccount}: a number, a holder, and the two instants and readings between which
 * it runs. A transfer (过户) closes one and opens the next at one instant; a change of name (更名) keeps it. Who may ask for which business, and
 * who may see what, is the {@link org.gasservice.core.customer.AuthorityMatrix}; what they must bring, {@link org.gasservice.core.customer.Admission}.
 *
 * <p>A whole estate is a {@link org.gasservice.core.customer.ConnectionProject} (报装项目): sections are planned, built and accepted, each flat of them
 * is a point from the start, and lists of visits light them. Nothing is lit before its section is accepted, without a contract of its own,
 * or without the user's own trial: {@link org.gasservice.core.customer.PointSteps}.
 *
 * <p>The distinction to hold on to: a point keeps a <em>set of reasons why it is off</em> and has gas only when that set is empty. Paying a debt
 * takes one reason away and never lifts a shut-off for safety.
 *
 * <p>The {@link org.gasservice.core.customer.CustomerFile} (用户档案, form F1) says itself what is still missing; work at a served point is not
 * closed before nothing is [D3-10, D10-2.1a].
 *
 * <p>People see personal data masked. Seeing it whole is a command of its own, with a permission, a purpose and a trace [D6-7.3].
 */
@NullMarked
package org.gasservice.core.customer;

import org.jspecify.annotations.NullMarked;
