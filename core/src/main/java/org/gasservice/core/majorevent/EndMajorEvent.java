package org.gasservice.core.majorevent;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Ends a major event now ({@code major-event.end}). What is reported from here on is not excused; what was stays so. */
public record EndMajorEvent(Key event) implements Command {}
