/** A year of inspections in a generated town: {@code inspection-year}. */
@NullMarked
package org.gasservice.examples.inspection;

import org.jspecify.annotations.NullMarked;
