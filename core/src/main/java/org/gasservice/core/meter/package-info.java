/**
 * Meters (燃气表) and where they hang. A meter's number is unique among those in use; its register has a number of digits after which it begins
 * again; its verification expires, and then it must be replaced. With the meter in place the file of a point can be complete
 * ({@link org.gasservice.core.meter.ServedPoint}) [D10-2.1a].
 */
@NullMarked
package org.gasservice.core.meter;

import org.jspecify.annotations.NullMarked;
