package org.gasservice.core.contact;

import static org.gasservice.core.contact.RequestChange.at;
import static org.gasservice.core.contact.RequestChange.by;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Draft;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.money.FeeSchedule;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.BusinessEntry;
import org.gasservice.core.order.FeeLine;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.Reporter;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.BusinessPapers;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Fills in acceptance slips: who asks for what, what it takes, what it costs, which work it needs. */
record SlipHandlers(ContactTerms terms, RequestChange requests, OrderSteps orders) {

  @Keeps({Clauses.D2_1_2, Clauses.D6_8_1})
  Key apply(Apply command, Draft draft) {
    command.servicePoint().ifPresent(id -> Taken.requirePoint(draft, id));
    Taken taken = new Taken(command.from(), Matter.APPLICATION, command.said());
    Key contact = Taken.keyFor(draft, command.servicePoint());
    BusinessEntry business = terms.settings().catalogue().of(command.business());
    ServiceRequestBuilder slip =
        taken.request(draft, contact, command.servicePoint(), terms.clocks());
    ServiceRequest received = slip.build();
    List<String> papers = business.papers(terms.promises().standard(received.standard())).stream()
        .map(BusinessPapers.Paper::id)
        .toList();
    ServiceRequest applied = SlipRules.applied(
        slip.business(command.business())
            .papers(papers)
            .promisedBy(
                RequestRules.promise(received.openedAt(), command.promisedBy(), terms.settings()))
            .build(),
        business,
        rolesOf(command, draft),
        terms.settings().authority());
    requests.insert(draft, applied);
    taken.put(
        draft,
        contact,
        applied.outcome().isPresent() ? Disposition.DECLINED : Disposition.REQUEST_OPENED,
        Optional.of(applied.key()));
    return applied.key();
  }

  private Set<Role> rolesOf(Apply command, Draft draft) {
    return command
        .servicePoint()
        .flatMap(point -> draft.find(PointParties.TYPE, PointParties.keyOf(point)))
        .flatMap(parties ->
            command.applicant().map(party -> parties.value().rolesOf(party, requests.day(draft))))
        .orElse(Set.of());
  }

  @Keeps(Clauses.D4_11a)
  Key quote(QuoteRequest command, Draft draft) {
    List<FeeLine> lines = command.fees().stream().map(fee -> line(fee, draft)).toList();
    Quote quote =
        new Quote(command.steps(), lines, command.dueBy(), at(draft), by(draft), Optional.empty());
    return requests.change(
        draft,
        command.request(),
        before -> SlipRules.quoted(
            before, quote, before.business().map(terms.settings().catalogue()::of)));
  }

  private FeeLine line(QuoteRequest.Fee fee, Draft draft) {
    Yuan price =
        FeeSchedule.item(draft, fee.fee()).chargeableOn(requests.day(draft)).price();
    return new FeeLine(
        fee.fee(), requests.day(draft), fee.quantity(), price, price.times(fee.quantity()));
  }

  Key acceptQuote(AcceptQuote command, Draft draft) {
    return requests.change(
        draft,
        command.request(),
        before -> SlipRules.acceptedQuote(
            before, new Quote.Accepted(at(draft), by(draft), command.reference())));
  }

  @Keeps(Clauses.D4_6a)
  Key orderWork(OrderWork command, Draft draft) {
    return requests.change(draft, command.request(), before -> {
      SlipRules.requireAgreed(before, command.kind(), by(draft), at(draft));
      Contact contact = draft.require(Contact.TYPE, before.contact()).value();
      Held<ServiceOrder> order = orders.open(
          draft,
          OpenOrder.builder()
              .kind(command.kind())
              .location(command.location())
              .summary(before.said())
              .root(draft.root())
              .reporter(new Reporter(contact.from().name(), contact.from().phone()))
              .triage(command.triage())
              .faultSize(command.faultSize())
              .servicePoint(before.servicePoint())
              .request(before.key())
              .station(command.station().or(() -> stationOf(before, draft)))
              .build());
      return SlipRules.worked(before, order.key());
    });
  }

  private static Optional<String> stationOf(ServiceRequest request, Draft draft) {
    return request.servicePoint().map(id -> Taken.requirePoint(draft, id)).map(ServicePoint::unit);
  }

  Key takeOriginals(TakeOriginals command, Draft draft) {
    return requests.change(
        draft, command.request(), before -> SlipRules.taken(before, command, by(draft), at(draft)));
  }

  Key returnOriginals(ReturnOriginals command, Draft draft) {
    Original.Returned back = new Original.Returned(at(draft), by(draft), command.signature());
    return requests.change(
        draft, command.request(), before -> SlipRules.givenBack(before, command.receipt(), back));
  }
}
