package org.gasservice.core.contact;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.customer.Business;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * What a customer asked for and sees (业务受理单, form F8). Lies in the root of its service point, else of its contact.
 *
 * @param contact the contact that opened it
 * @param channel how the customer turned to us
 * @param business what was asked for, where it is a business of the catalogue
 * @param servicePoint the point it is about
 * @param openedAt when it was received: a letter when the office is next open; promises run from here
 * @param owner first person asked: answers for it until the customer has been told [D10-S1]
 * @param deputy acts while the owner is away; ownership stays
 * @param promisedBy when the customer was promised an answer; absent where the clocks of an order promise
 * @param papers what the customer was told to bring, in one go [D2-1.2]; of a business their ids in the standard
 * @param quote steps, price and time the customer was shown [D8-1.4b]
 * @param originals papers of the customer's taken in, and given back [D4-10a]
 * @param orders work it needs
 * @param standard the standard in force when it was opened: its promises stay those of the request
 * @param fired warnings and escalations given out, each once
 * @param nextActionAt when the sweeper has to look at it; empty when nothing can fall due
 */
@Value.Builder
public record ServiceRequest(
    Key key,
    Key contact,
    Channel channel,
    Matter matter,
    Optional<Business> business,
    Optional<String> servicePoint,
    Personal said,
    Instant openedAt,
    String owner,
    Optional<Deputy> deputy,
    Optional<Instant> promisedBy,
    List<String> papers,
    Optional<Quote> quote,
    List<Original> originals,
    List<Referral> referrals,
    List<Key> orders,
    Optional<Outcome> outcome,
    Optional<Told> told,
    VersionsInForce standard,
    List<FiredStep> fired,
    Optional<Instant> nextActionAt)
    implements WithServiceRequest {

  /** Open requests of an owner, by promise. */
  public static final String OPEN_OF_OWNER = "open_of_owner";

  /** What has to be looked at, earliest first. */
  public static final String DUE = "due";

  /** Requests of a root: scan within it. */
  public static final String IN_ROOT = "in_root";

  public static final AggregateType<ServiceRequest> TYPE = new AggregateType<>(
      "service_request",
      ServiceRequest.class,
      JsonCodec.whole(1, ServiceRequest.class),
      List.of(
          Attribute.of("open_owner", Kind.TOKEN, r -> r.open() ? r.owner() : null),
          Attribute.of("opened_at", Kind.INSTANT, ServiceRequest::openedAt),
          Attribute.of(
              "next_action_at", Kind.INSTANT, request -> request.nextActionAt().orElse(null))),
      List.of(
          Index.over(OPEN_OF_OWNER, Reach.STORE, "open_owner", "opened_at"),
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(IN_ROOT, Reach.ROOT, "opened_at")));

  public ServiceRequest {
    business = business == null ? Optional.empty() : business;
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint;
    quote = quote == null ? Optional.empty() : quote;
    originals = originals == null ? List.of() : List.copyOf(originals);
    fired = fired == null ? List.of() : List.copyOf(fired);
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
    deputy = deputy == null ? Optional.empty() : deputy;
    promisedBy = promisedBy == null ? Optional.empty() : promisedBy;
    papers = papers == null ? List.of() : List.copyOf(papers);
    referrals = referrals == null ? List.of() : List.copyOf(referrals);
    orders = orders == null ? List.of() : List.copyOf(orders);
    outcome = outcome == null ? Optional.empty() : outcome;
    told = told == null ? Optional.empty() : told;
  }

  public static ServiceRequestBuilder builder() {
    return new ServiceRequestBuilder();
  }

  /** Until the customer has been told. */
  public boolean open() {
    return told.isEmpty();
  }

  public Optional<Referral> lastReferral() {
    return referrals.isEmpty()
        ? Optional.empty()
        : Optional.of(referrals.get(referrals.size() - 1));
  }

  /** Who works on it at a moment: whoever accepted it last and did not send it back, else the owner (承办人). */
  public String handlerAt(Instant moment) {
    return referrals.stream()
        .filter(r -> r.standingAt(moment) == Referral.Standing.ACCEPTED)
        .reduce((earlier, later) -> later)
        .map(Referral::to)
        .orElse(owner);
  }

  /** Whether somebody may speak for the owner at a moment: the owner, or the deputy. */
  boolean speaksFor(String person, Instant moment) {
    return owner.equals(person)
        || deputy
            .filter(other -> other.person().equals(person) && other.actsAt(moment))
            .isPresent();
  }

  /** Whether somebody spoke with the customer as it was taken. */
  boolean spokenWith() {
    return channel == Channel.CALL || channel == Channel.DESK;
  }

  /** When a referral nobody accepts goes back: the first moment it can no longer be accepted. */
  Optional<Instant> bounceAt() {
    return lastReferral()
        .filter(r -> open() && r.acceptedAt().isEmpty())
        .filter(r -> r.returned().isEmpty() && r.bouncedAt().isEmpty())
        .map(r -> r.acceptBy().plusNanos(1_000));
  }

  /** Whether the customer agreed to what a business takes; nothing else has to be agreed to. */
  boolean agreed() {
    return business.isEmpty() || quote.flatMap(Quote::accepted).isPresent();
  }

  ServiceRequest referring(Referral next) {
    return withReferrals(
        ImmutableList.<Referral>builder().addAll(referrals).add(next).build());
  }

  ServiceRequest replacingLast(Referral changed) {
    return withReferrals(ImmutableList.<Referral>builder()
        .addAll(referrals.subList(0, referrals.size() - 1))
        .add(changed)
        .build());
  }
}
