/** Payments on stores that are not in this process' memory alone. */
@NullMarked
package org.gasservice.examples.payment;

import org.jspecify.annotations.NullMarked;
