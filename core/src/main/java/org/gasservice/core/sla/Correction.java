package org.gasservice.core.sla;

import java.time.Instant;
import org.immutables.value.Value;

/** A final outcome that was wrong, beside the right one. Both stay visible. */
@Value.Builder
public record Correction(
    Instant stoppedBefore,
    Outcome before,
    Instant stoppedAfter,
    Outcome after,
    String reason,
    String approver,
    Instant recordedAt) {}
