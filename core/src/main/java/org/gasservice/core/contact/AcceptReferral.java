package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Takes on a request that was referred to the actor ({@code contact.accept-referral}). */
public record AcceptReferral(Key request) implements Command {}
