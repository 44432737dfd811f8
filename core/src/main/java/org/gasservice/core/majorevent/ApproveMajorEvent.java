package org.gasservice.core.majorevent;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Approves a major event ({@code major-event.approve}): once, by somebody else than who proposed it. Every order it reaches is excused. */
public record ApproveMajorEvent(Key event) implements Command {}
