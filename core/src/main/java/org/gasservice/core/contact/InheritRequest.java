package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Passes the request of an owner who has left the company to the head of their unit ({@code contact.inherit}) [D10-S1]. */
public record InheritRequest(Key request) implements Command {}
