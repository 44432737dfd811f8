package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.Reporter;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Takes contacts in. */
record IntakeHandlers(ContactSettings settings, OrderSteps orders) {

  // ---- neither fault nor danger

  @Keeps({Clauses.D5_1_6b, Clauses.D5_1_3c})
  Key take(TakeContact command, Draft draft) {
    command.servicePoint().ifPresent(id -> requirePoint(draft, id));
    Key contact = contactKey(draft, command.servicePoint());
    if (command.answer().isPresent()) {
      return put(
          draft,
          contact,
          command.from(),
          command.matter(),
          command.said(),
          Disposition.ANSWERED,
          Optional.empty());
    }
    Instant promise = RequestRules.promise(draft.occurredAt(), command.promisedBy(), settings);
    ServiceRequest request = request(draft, contact, command.matter(), command.said())
        .promisedBy(promise)
        .papers(command.papers())
        .build();
    draft.insert(ServiceRequest.TYPE, request.key(), request);
    return put(
        draft,
        contact,
        command.from(),
        command.matter(),
        command.said(),
        Disposition.REQUEST_OPENED,
        Optional.of(request.key()));
  }

  // ---- faults

  @Keeps(Clauses.D4_6a)
  Key reportFault(ReportFault command, Draft draft) {
    Optional<ServicePoint> point = command.servicePoint().map(id -> requirePoint(draft, id));
    Key contact = contactKey(draft, command.servicePoint());
    ServiceRequest request =
        request(draft, contact, Matter.FAULT_REPORT, command.said()).build();
    Held<ServiceOrder> order = orders.open(
        draft,
        OpenOrder.builder()
            .kind(OrderKind.REPAIR)
            .location(command.location())
            .summary(command.said())
            .root(draft.root())
            .reporter(reporter(command.from()))
            .triage(command.triage())
            .faultSize(command.faultSize())
            .servicePoint(command.servicePoint())
            .request(request.key())
            .station(command.station().or(() -> point.map(ServicePoint::unit)))
            .reportedAt(draft.occurredAt())
            .build());
    draft.insert(ServiceRequest.TYPE, request.key(), request.withOrders(order.key()));
    put(
        draft,
        contact,
        command.from(),
        Matter.FAULT_REPORT,
        command.said(),
        Disposition.REQUEST_OPENED,
        Optional.of(request.key()));
    return request.key();
  }

  // ---- danger

  /** The incident a report joins: one that is known and not over. */
  static Optional<String> joined(ReportDanger command, Reads reads) {
    return command
        .incident()
        .filter(id -> reads
            .find(Incident.TYPE, Incident.keyOf(id))
            .flatMap(held -> reads.find(ServiceOrder.TYPE, held.value().order()))
            .filter(order -> !Incident.over(order.value()))
            .isPresent());
  }

  Key reportDanger(ReportDanger command, Draft draft) {
    Key key = Incident.keyOf(draft.root());
    Optional<Held<Incident>> known = draft.find(Incident.TYPE, key);
    if (known.isPresent()) {
      draft.update(
          Incident.TYPE,
          known.get(),
          known
              .get()
              .value()
              .joined(draft.occurredAt(), command.guidance(), command.settlesCallBack()));
    } else {
      draft.insert(Incident.TYPE, key, opened(command, draft));
    }
    put(
        draft,
        draft.newKey("contact"),
        command.from(),
        Matter.DANGER_REPORT,
        command.said(),
        known.isPresent() ? Disposition.INCIDENT_JOINED : Disposition.INCIDENT_OPENED,
        Optional.of(key));
    return key;
  }

  private Incident opened(ReportDanger command, Draft draft) {
    Held<ServiceOrder> order = orders.open(
        draft,
        OpenOrder.builder()
            .kind(OrderKind.EMERGENCY)
            .location(command.place())
            .summary(command.said())
            .root(draft.root())
            .reporter(reporter(command.from()))
            .triage(command.triage())
            .servicePoint(command.servicePoint())
            .station(command.station())
            .reportedAt(draft.occurredAt())
            .build());
    return Incident.builder()
        .id(draft.root())
        .place(command.place())
        .order(order.key())
        .firstReportAt(draft.occurredAt())
        .reports(1)
        .saidGone(0)
        .guidance(command.guidance())
        .callBackSettled(command.settlesCallBack())
        .build();
  }

  Key reportGone(ReportGone command, Draft draft) {
    var incident = draft.require(Incident.TYPE, Incident.keyOf(command.incident()));
    draft.update(Incident.TYPE, incident, incident.value().saidToBeGone());
    put(
        draft,
        draft.newKey("contact"),
        command.from(),
        Matter.DANGER_REPORT,
        command.said(),
        Disposition.NOTED,
        Optional.of(incident.key()));
    return incident.key();
  }

  Key giveGuidance(GiveGuidance command, Draft draft) {
    var incident = draft.require(Incident.TYPE, Incident.keyOf(command.incident()));
    Incident after =
        incident.value().told(command.guidance(), command.callBackDeclined().orElse(false));
    return draft.update(Incident.TYPE, incident, after).key();
  }

  // ---- parts

  private static ServicePoint requirePoint(Draft draft, String id) {
    return draft.require(ServicePoint.TYPE, ServicePoint.keyOf(id)).value();
  }

  /** With a service point inside its root, else a root of its own. */
  private static Key contactKey(Draft draft, Optional<String> servicePoint) {
    return servicePoint.isPresent() ? draft.newKey("contact") : Key.ofRoot(draft.root());
  }

  private static Reporter reporter(Reported from) {
    return new Reporter(from.name(), from.phone());
  }

  private static ServiceRequestBuilder request(
      Draft draft, Key contact, Matter matter, Personal said) {
    return ServiceRequest.builder()
        .key(draft.newKey("request"))
        .contact(contact)
        .matter(matter)
        .said(said)
        .openedAt(draft.occurredAt())
        .owner(draft.actor().id());
  }

  private static Key put(
      Draft draft,
      Key key,
      Reported from,
      Matter matter,
      Personal said,
      Disposition disposition,
      Optional<Key> leadsTo) {
    Contact contact = new Contact(
        key.id(),
        from,
        matter,
        said,
        draft.occurredAt(),
        draft.actor().id(),
        disposition,
        leadsTo,
        from.phone().map(draft::tokenOf));
    return draft.insert(Contact.TYPE, key, contact).key();
  }
}
