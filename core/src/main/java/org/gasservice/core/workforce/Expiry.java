package org.gasservice.core.workforce;

import java.time.LocalDate;

/**
 * A certificate that ends on a day (到期).
 *
 * @param lastDay its last day, until 24:00
 * @param renewed whether a later one of the same kind allows at least the same work
 */
public record Expiry(
    String employee,
    String certificate,
    CertificateKind kind,
    LocalDate lastDay,
    boolean renewed) {}
