package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Records that the customer has been told the result ({@code contact.tell-result}); with that the ownership ends [D10-S1, D6-8.4]. */
public record TellResult(Key request, Channel how) implements Command {}
