package org.gasservice.core.conduct;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Takes a gift from whoever holds it, and signs for it ({@code conduct.take-in-gift}) [D10-4.9]. */
public record TakeInGift(Key gift) implements Command {}
