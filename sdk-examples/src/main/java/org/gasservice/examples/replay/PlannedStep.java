package org.gasservice.examples.replay;

import org.gasservice.core.command.Command;

/**
 * A step a row stands for.
 *
 * @param by staff number
 * @param derived whether the log skips it, though it must have happened
 */
record PlannedStep(String by, Command command, boolean derived) {}
