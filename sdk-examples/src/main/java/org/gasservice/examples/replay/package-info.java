/**
 * Replays a real ticket log as repair orders. {@link org.gasservice.examples.replay.TicketLog} reads the file, {@link
 * org.gasservice.examples.replay.RowPlan} says what each row means (a pure function of the row and the rows before it), {@link
 * org.gasservice.examples.replay.Replay} carries it out. The mapping is explained in {@code docs/replay.md}.
 */
@NullMarked
package org.gasservice.examples.replay;

import org.jspecify.annotations.NullMarked;
