package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;

/** Counts what a visit or exemption changed ({@code inspection.count-move}); follows from it. */
public record CountMove(Move move) implements Command {}
