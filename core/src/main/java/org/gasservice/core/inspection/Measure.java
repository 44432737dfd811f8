package org.gasservice.core.inspection;

import java.time.Instant;
import org.gasservice.core.privacy.Personal;

/** What was done meanwhile (临时措施). */
public record Measure(Instant at, String by, Personal what) {}
