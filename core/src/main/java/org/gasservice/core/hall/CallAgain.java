package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Calls somebody again who did not come ({@code hall.call-again}). */
public record CallAgain(Key ticket) implements Command {}
