package org.gasservice.core.quality;

/** What was counted for an indicator. */
public record Figure(String indicator, Tally tally) {}
