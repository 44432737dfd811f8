/**
 * A simulated city: a gas company with its people and homes, and months of its work, on any storage and in seconds.
 *
 * <p>{@link org.gasservice.conformance.simulation.City} founds a company and opens homes, all from one seed; {@link
 * org.gasservice.conformance.simulation.City#play} lets months pass: leaks are reported, crews sent in time and too late, faults repaired,
 * phone numbers changed, deadlines swept at the moment they fall due. The clock is a {@link
 * org.gasservice.conformance.simulation.SettableClock}, so nothing waits, and the same seed gives the same journal, entry for entry.
 */
@NullMarked
package org.gasservice.conformance.simulation;

import org.jspecify.annotations.NullMarked;
