package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Agrees a window with the customer ({@code order.book}).
 *
 * @param byCompany whether a change was our wish: then it is a missed appointment
 */
public record BookAppointment(
    Key order, Instant from, Instant to, Appointment.Consent consent, Optional<Boolean> byCompany)
    implements OrderCommand {

  public BookAppointment {
    byCompany = Given.optional(byCompany);
  }

  public static BookAppointment agreed(
      Key order, Instant from, Instant to, Appointment.Consent consent) {
    return new BookAppointment(order, from, to, consent, Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    problems.ordered("from", from, to);
    problems.token("consent.reference", consent.reference());
  }
}
