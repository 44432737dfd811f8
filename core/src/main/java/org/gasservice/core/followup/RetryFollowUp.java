package org.gasservice.core.followup;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Has what was refused tried again (重试). What was done before is not done again. */
public record RetryFollowUp(Key progress) implements Command {}
