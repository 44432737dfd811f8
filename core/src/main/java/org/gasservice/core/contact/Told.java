package org.gasservice.core.contact;

import java.time.Instant;

/** That the customer has been told the result (反馈). Ends the ownership. */
public record Told(Instant at, String by, Channel how) {}
