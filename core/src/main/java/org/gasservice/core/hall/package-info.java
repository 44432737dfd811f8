/**
 * The service hall (营业厅).
 *
 * <p>People take a {@link org.gasservice.core.hall.QueueTicket} for a line, such as {@code PAYMENT}, and are called in the order they came, by nobody's
 * choice: a window calls <em>the next one</em> [D2-2.1]. It calls only while it is open [D2-2.6]; whoever leaves the seat puts up the sign. Three calls in
 * vain make a no-show (过号).
 *
 * <p>The doors close before the hall does: after that nobody takes a ticket any more, and whoever has one is served (延时服务). The hall closes when the last
 * ticket is served or a no-show; a clerk may leave earlier while another open window serves the same lines [D2-2.7].
 *
 * <p>Whoever ends a shift hands over every open request by name, the things on the desk counted, and the drawer; both sign [D4-12b, D7-4.8]. The first
 * person asked stays the owner all the same.
 *
 * <p>A company that supplies gas has a service centre with people in it: before it was set to gas-on ({@code workforce.begin-supply}) no home is
 * lit [D10-0.5].
 */
@NullMarked
package org.gasservice.core.hall;

import org.jspecify.annotations.NullMarked;
