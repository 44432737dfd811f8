package org.gasservice.core.training;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Calls a session off ({@code training.cancel}): nobody was trained. */
public record CancelSession(Key session) implements Command {}
