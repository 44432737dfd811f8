/**
 * {@code bill-run}: a town of ten thousand service points, read and billed twice, with estimates that come true, meters exchanged, a price that rises inside
 * the second round, people who pay late. Writes a report and bills to print. However often it is killed and begun again, it ends the same.
 */
@NullMarked
package org.gasservice.examples.billing;

import org.jspecify.annotations.NullMarked;
