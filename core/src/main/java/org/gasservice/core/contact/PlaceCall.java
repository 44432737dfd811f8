package org.gasservice.core.contact;

import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Calls somebody from the hotline ({@code contact.place-call}). It is about a request, an order or a customer; private calls are refused [D4-9].
 *
 * @param party the customer it is about, where it is about no case
 * @param offer a home visit that was offered [D10-3.4c]
 */
public record PlaceCall(
    Optional<Key> request, Optional<Key> order, Optional<String> party, Optional<VisitOffer> offer)
    implements Command {

  public PlaceCall {
    request = request == null ? Optional.empty() : request;
    order = order == null ? Optional.empty() : order;
    party = party == null ? Optional.empty() : party;
    offer = offer == null ? Optional.empty() : offer;
  }

  @Override
  public void check(Problems problems) {
    long links = Stream.of(request, order, party).filter(Optional::isPresent).count();
    problems.require(links <= 1, "request", "contact.one-link");
    party.ifPresent(who -> problems.token("party", who));
    offer.ifPresent(visit -> problems.ordered("offer.from", visit.from(), visit.to()));
  }

  /** The root it lies in. */
  Optional<String> root() {
    return request.or(() -> order).map(Key::root).or(() -> party);
  }
}
