/**
 * A month of service in figures: every indicator raw and adjusted beside its target, by unit and by day, how the month stands, what is being improved, and the
 * ten screens a company looks at first. As one HTML page with charts, and as JSON.
 */
@NullMarked
package org.gasservice.examples.quality;

import org.jspecify.annotations.NullMarked;
