/**
 * Who may do what, and the proof of what was done [D1-4.5, D10-4.15, D6-7.3]. A company is founded once, with a first
 * administrator; an {@link org.gasservice.core.access.Account} gives an actor roles; a
 * {@link org.gasservice.core.access.RoleBook} says what each role permits: default deny, as data.
 * {@link org.gasservice.core.access.SmallGroups} says how few people a figure may tell of before it is withheld. The
 * {@link org.gasservice.core.access.Verifier} walks journal and store and names the first entry that does not hold.
 */
@NullMarked
package org.gasservice.core.access;

import org.jspecify.annotations.NullMarked;
