package org.gasservice.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ImposedDate;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * What an order is about; settled when it is opened. The cold part of {@link ServiceOrder}.
 *
 * @param location where to go, as people say it; a passer-by's report has nothing else
 * @param summary what was reported, and so what is expected [D1-3.2]
 * @param caller digest of the reporter's phone
 * @param servicePoint root of the service point, where there is one
 * @param request the service request it belongs to, where there is one
 * @param customerClass class of customer, as far as promises depend on it; never who somebody is or knows [D2-2.1]
 * @param place {@code HOME}, {@code NETWORK} …, as far as promises depend on it
 * @param offReason for which reason gas goes or comes, where the kind says so
 * @param reportedAt the first report; clocks run from here
 * @param standard the standard in force when it was opened: its promises stay those of the order
 * @param openedBy staff number
 * @param imposedDates set by outside bodies, in the order of recording; of each body the last one holds. All that is added later
 */
@Value.Builder
public record OrderFacts(
    Key key,
    Personal location,
    Personal summary,
    Optional<Reporter> reporter,
    Optional<String> caller,
    Optional<String> servicePoint,
    Optional<Key> request,
    Optional<String> customerClass,
    Optional<String> place,
    Optional<OffReason> offReason,
    Instant reportedAt,
    Instant openedAt,
    String openedBy,
    VersionsInForce standard,
    List<ImposedDate> imposedDates)
    implements WithOrderFacts {

  public OrderFacts {
    reporter = Given.optional(reporter);
    caller = Given.optional(caller);
    servicePoint = Given.optional(servicePoint);
    request = Given.optional(request);
    customerClass = Given.optional(customerClass);
    place = Given.optional(place);
    offReason = Given.optional(offReason);
    imposedDates = Given.list(imposedDates);
  }

  public static OrderFactsBuilder builder() {
    return new OrderFactsBuilder();
  }
}
