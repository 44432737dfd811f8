package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Gives a ticket up that was called often enough in vain ({@code hall.mark-no-show}). */
public record MarkNoShow(Key ticket) implements Command {}
