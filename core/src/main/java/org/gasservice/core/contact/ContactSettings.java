package org.gasservice.core.contact;

import java.time.Duration;
import java.time.ZoneId;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.order.BusinessCatalogue;

/**
 * What the company decides about contacts.
 *
 * @param zone the company's
 * @param answerWithin longest time to an answer, from the contact [D5-1.6c, D8-1.1a]
 * @param acceptWithin how long a referral waits to be accepted before it bounces back
 * @param nearWithin how far apart in time two reports of danger may be to be proposed as one
 * @param catalogue the businesses people may ask for
 * @param authority who may ask for which
 */
public record ContactSettings(
    ZoneId zone,
    Duration answerWithin,
    Duration acceptWithin,
    Duration nearWithin,
    BusinessCatalogue catalogue,
    AuthorityMatrix authority) {

  /** 24 hours to answer, 30 minutes to accept, 12 hours between reports of one danger; the businesses and the authority that ship with the product. */
  public static ContactSettings in(ZoneId zone) {
    return new ContactSettings(
        zone,
        Duration.ofHours(24),
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        BusinessCatalogue.standard(),
        AuthorityMatrix.standard());
  }
}
