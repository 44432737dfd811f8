package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;

/** Counts a customer who came or went ({@code inspection.count-roll}); follows from the schedule. */
public record CountRoll(RollChange change) implements Command {}
