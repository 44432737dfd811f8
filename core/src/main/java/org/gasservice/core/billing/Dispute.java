package org.gasservice.core.billing;

import java.time.LocalDate;
import org.gasservice.core.money.Yuan;

/**
 * A part of a debt the customer disputes (争议暂缓): until it is decided it costs no late fee and no step is taken for it.
 *
 * @param amount the disputed part
 * @param reason a token, such as {@code METER_TEST}
 */
public record Dispute(Yuan amount, String reason, LocalDate since) {}
