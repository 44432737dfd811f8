package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/**
 * Puts on record that somebody who reported danger was not reached ({@code contact.try-reporter}). Tried in vain on every part of the day, they
 * need not be told any more [D6-8.4].
 *
 * @param contact their report
 */
public record TryReporter(Key contact) implements Command {}
