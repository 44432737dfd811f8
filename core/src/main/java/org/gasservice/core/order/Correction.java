package org.gasservice.core.order;

import java.time.Instant;

/** A time put right in the open (更正): both values stay [D10-4.15]. */
public record Correction(
    OrderEvent.What what, Instant was, Instant now, String approvedBy, Instant correctedAt) {}
