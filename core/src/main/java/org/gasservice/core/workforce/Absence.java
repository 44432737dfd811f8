package org.gasservice.core.workforce;

import java.time.Instant;

/**
 * Somebody on the roster who is not there (缺勤). Why is nobody's business: whether it was foreseen is all a roster needs to know.
 *
 * @param from inclusive
 * @param to exclusive
 * @param foreseen leave, training: it could have waited for a stand-in. Illness could not
 */
public record Absence(String employee, Instant from, Instant to, boolean foreseen) {}
