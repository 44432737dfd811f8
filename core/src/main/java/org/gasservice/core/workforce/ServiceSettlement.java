package org.gasservice.core.workforce;

import java.time.LocalDate;
import org.gasservice.core.privacy.Personal;

/**
 * How service owed for training was settled when somebody left before its end [D10-6.4d].
 *
 * @param owedThrough last day they would have had to stay
 * @param days how many of them were left
 * @param how what was agreed, such as a fee repaid
 */
public record ServiceSettlement(LocalDate owedThrough, long days, Personal how) {}
