package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/**
 * Tells somebody who reported danger how it ended ({@code contact.tell-reporter}) [D6-8.4].
 *
 * @param contact their report
 */
public record TellReporter(Key contact, Channel how) implements Command {}
