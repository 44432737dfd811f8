package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Signs for what the shift before handed over ({@code hall.take-over}) [D4-12b]. */
public record TakeOver(Key handOver) implements Command {}
