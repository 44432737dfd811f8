package org.gasservice.core.contact;

import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Takes questions and faults in. */
record IntakeHandlers(
    ContactTerms terms, RequestChange requests, OrderSteps orders, HotlineHandlers hotline) {

  @Keeps({Clauses.D5_1_6b, Clauses.D5_1_3c})
  Key take(TakeContact command, Draft draft) {
    command.servicePoint().ifPresent(id -> Taken.requirePoint(draft, id));
    Taken taken = new Taken(command.from(), command.matter(), command.said());
    Key contact = Taken.keyFor(draft, command.servicePoint());
    if (command.answered()) {
      taken.putAnswered(
          draft, contact, command.knowledge().map(code -> hotline.inForce(code, draft)));
      return contact;
    }
    ServiceRequest request = taken
        .request(draft, contact, command.servicePoint(), terms.clocks())
        .papers(command.papers())
        .build();
    requests.insert(
        draft,
        request.withPromisedBy(
            RequestRules.promise(request.openedAt(), command.promisedBy(), terms.settings())));
    taken.put(draft, contact, Disposition.REQUEST_OPENED, Optional.of(request.key()));
    return contact;
  }

  @Keeps(Clauses.D4_6a)
  Key reportFault(ReportFault command, Draft draft) {
    Optional<ServicePoint> point = command.servicePoint().map(id -> Taken.requirePoint(draft, id));
    Taken taken = new Taken(command.from(), Matter.FAULT_REPORT, command.said());
    Key contact = Taken.keyFor(draft, command.servicePoint());
    ServiceRequest request =
        taken.request(draft, contact, command.servicePoint(), terms.clocks()).build();
    Held<ServiceOrder> order = orders.open(
        draft,
        OpenOrder.builder()
            .kind(OrderKind.REPAIR)
            .location(command.location())
            .summary(command.said())
            .root(draft.root())
            .reporter(taken.reporter())
            .triage(command.triage())
            .faultSize(command.faultSize())
            .servicePoint(command.servicePoint())
            .request(request.key())
            .station(command.station().or(() -> point.map(ServicePoint::unit)))
            .reportedAt(draft.occurredAt())
            .build());
    requests.insert(draft, request.withOrders(order.key()));
    taken.put(draft, contact, Disposition.REQUEST_OPENED, Optional.of(request.key()));
    return request.key();
  }
}
