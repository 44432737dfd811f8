package org.gasservice.core.inspection;

import java.time.Instant;
import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/**
 * Counts a visit under an inspection order at which nobody opened, or somebody refused ({@code inspection.note-attempt}); follows from the order.
 *
 * @param endedAt when that visit ended
 */
public record NoteAttempt(Key order, Instant endedAt) implements Command {}
