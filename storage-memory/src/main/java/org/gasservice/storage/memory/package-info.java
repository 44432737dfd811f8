/**
 * A store in memory, and the shortest complete answer to the question what an adapter has to do.
 *
 * <p>{@link org.gasservice.storage.memory.MemoryStorage} keeps what a disk would keep: bytes, attribute values and index lines, never
 * the objects it was given. One lock makes every reader see committed states only; a unit is applied change by change in list
 * order with an undo log, so that it is there whole or not at all. A {@code Table} holds the aggregates of one type with their
 * journal, a {@code Lines} one index, a {@code Line} one place in it.
 *
 * <p>The storage loses everything when the process ends, and therefore declares neither {@code DURABLE} nor
 * {@code SECOND_PROCESS}.
 */
@NullMarked
package org.gasservice.storage.memory;

import org.jspecify.annotations.NullMarked;
