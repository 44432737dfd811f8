package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** No money goes into the drawer or out of it any more ({@code payment.stop-drawer}); now it can be counted. */
public record StopDrawer(Key drawer) implements Command {}
