package org.gasservice.core.tariff;

import java.time.LocalDate;
import java.util.List;

/**
 * Days with the same terms, and what was used on them.
 *
 * @param volume in ten-thousandths of a cubic metre
 * @param method how the volume was found
 */
record Segment(
    Terms terms,
    LocalDate after,
    LocalDate through,
    long volume,
    SplitMethod method,
    List<ReadingSpan> readings) {}
