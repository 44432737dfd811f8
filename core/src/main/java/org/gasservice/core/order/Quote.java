package org.gasservice.core.order;

import java.time.Instant;
import org.gasservice.core.money.Yuan;

/**
 * What the customer agreed to (报价) [D8-1.4b]; the steps are those of the workflow, the lines stand in the journal.
 *
 * @param total of the lines by the schedule in force then: more is not charged without a new quote
 * @param doneBy by when the work was promised
 */
public record Quote(Yuan total, Instant doneBy, Appointment.Consent consent, Instant at) {}
