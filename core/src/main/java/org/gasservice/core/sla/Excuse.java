package org.gasservice.core.sla;

import java.time.Instant;

/** An approved reason (免责) that takes a breach out of the adjusted figure. The raw figure keeps it. */
public record Excuse(String reason, String approver, Instant recordedAt) {}
