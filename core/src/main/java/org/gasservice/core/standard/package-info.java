/**
 * What the company promised, as data.
 *
 * <p>A {@link org.gasservice.core.standard.SlaPolicy} is a timed commitment: a {@link org.gasservice.core.standard.Milestone} within a
 * {@link org.gasservice.core.standard.Quantity} of a {@link org.gasservice.core.standard.StartEvent}, for the cases of a
 * {@link org.gasservice.core.standard.Scope}, by a clause.
 */
@NullMarked
package org.gasservice.core.standard;

import org.jspecify.annotations.NullMarked;
