package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Begins to serve whoever was called ({@code hall.serve}). */
public record ServeTicket(Key ticket) implements Command {}
