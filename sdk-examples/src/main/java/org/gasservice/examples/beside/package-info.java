/**
 * Beside an existing program on the same PostgreSQL database: its tables stay as they are, under its own names, and change together with ours
 * in one transaction, or not at all.
 *
 * <p>{@link org.gasservice.examples.beside.AdoptCustomers} takes customers over once, within a transaction of the host's. {@link
 * org.gasservice.examples.beside.JoinedCustomers} leaves them where they are, and both programs go on writing. {@link
 * org.gasservice.examples.beside.CreditRating} only looks.
 */
@NullMarked
package org.gasservice.examples.beside;

import org.jspecify.annotations.NullMarked;
