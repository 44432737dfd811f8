package org.gasservice.core.contact;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.Premises;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Takes reports of danger in, and says which belong together. */
record DangerHandlers(ContactSettings settings, OrderSteps orders) {

  /** The incident a report joins: one that is known and not over, or the one it was merged into. */
  static Optional<String> joined(ReportDanger command, Reads reads) {
    return command
        .incident()
        .flatMap(id -> surviving(reads, id))
        .filter(incident -> !over(reads, incident))
        .map(Incident::id);
  }

  private static Optional<Incident> surviving(Reads reads, String id) {
    Optional<Incident> found = reads.find(Incident.TYPE, Incident.keyOf(id)).map(Held::value);
    return found.flatMap(Incident::mergedInto).isPresent()
        ? found.flatMap(Incident::mergedInto).flatMap(into -> surviving(reads, into))
        : found;
  }

  private static boolean over(Reads reads, Incident incident) {
    return reads
        .peek(ServiceOrder.TYPE, incident.order())
        .filter(order -> !Incident.over(order.value()))
        .isEmpty();
  }

  Key report(ReportDanger command, Draft draft) {
    Key key = Incident.keyOf(draft.root());
    Taken taken = new Taken(command.from(), Matter.DANGER_REPORT, command.said());
    List<Clue> clues = Clue.of(
        command.place(),
        point(command, draft),
        id -> draft.peek(Premises.TYPE, Premises.keyOf(id)).map(Held::value));
    Optional<Held<Incident>> known = draft.find(Incident.TYPE, key);
    if (known.isPresent()) {
      Incident before = known.get().value();
      taken.putReport(draft, before.nextReport(), Disposition.INCIDENT_JOINED, key);
      draft.update(
          Incident.TYPE,
          known.get(),
          IncidentRules.joined(before, command, draft.occurredAt(), clues));
      orders.reportedEarlier(draft, before.order(), draft.occurredAt());
    } else {
      Incident opened = opened(command, taken, clues, draft);
      draft.insert(Incident.TYPE, key, opened);
      taken.putReport(draft, new Key(key.root(), "report-1"), Disposition.INCIDENT_OPENED, key);
    }
    return key;
  }

  /** A point nobody knows is no reason to turn a report of danger away. */
  private static Optional<ServicePoint> point(ReportDanger command, Draft draft) {
    return command
        .servicePoint()
        .flatMap(id -> draft.peek(ServicePoint.TYPE, ServicePoint.keyOf(id)))
        .map(Held::value);
  }

  private Incident opened(ReportDanger command, Taken taken, List<Clue> clues, Draft draft) {
    Held<ServiceOrder> order = orders.open(
        draft,
        OpenOrder.builder()
            .kind(OrderKind.EMERGENCY)
            .location(command.place())
            .summary(command.said())
            .root(draft.root())
            .reporter(taken.reporter())
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
        .lastReportAt(draft.occurredAt())
        .reports(1)
        .saidGone(0)
        .toTell(command.from().reachable() ? 1 : 0)
        .guidance(command.guidance())
        .callBackSettled(command.settlesCallBack())
        .clues(clues)
        .proposals(proposals(command, clues, draft))
        .build();
  }

  /** Known dangers near it. With the report's word that it is another, that question is answered. */
  private List<Proposal> proposals(ReportDanger command, List<Clue> clues, Draft draft) {
    Optional<Proposal.Apart> apart = command
        .apart()
        .map(why -> new Proposal.Apart(draft.occurredAt(), draft.actor().id(), why));
    return new NearIncidents(
            (range, limit) -> draft.scan(Incident.TYPE, range, limit),
            incident -> over(draft, incident),
            settings.nearWithin())
        .to(clues, draft.occurredAt(), Incident.MOST_PROPOSALS).stream()
            .map(near -> new Proposal(near.incident(), near.score(), apart))
            .toList();
  }

  Key reportGone(ReportGone command, Draft draft) {
    Held<Incident> incident = draft.require(Incident.TYPE, Incident.keyOf(command.incident()));
    new Taken(command.from(), Matter.DANGER_REPORT, command.said())
        .putReport(draft, incident.value().nextReport(), Disposition.NOTED, incident.key());
    Incident after =
        IncidentRules.saidToBeGone(incident.value(), command.from(), draft.occurredAt());
    return draft.update(Incident.TYPE, incident, after).key();
  }

  Key giveGuidance(GiveGuidance command, Draft draft) {
    Held<Incident> incident = draft.require(Incident.TYPE, Incident.keyOf(command.incident()));
    Incident after = IncidentRules.told(
        incident.value(), command.guidance(), command.callBackDeclined().orElse(false));
    return draft.update(Incident.TYPE, incident, after).key();
  }

  // ---- one danger or two

  Key keepApart(KeepApart command, Draft draft) {
    Held<Incident> incident = draft.require(Incident.TYPE, Incident.keyOf(command.incident()));
    Incident after = IncidentRules.keptApart(
        incident.value(),
        command.other(),
        new Proposal.Apart(draft.occurredAt(), draft.actor().id(), command.reason()));
    return draft.update(Incident.TYPE, incident, after).key();
  }

  /** The order of the one ends, and its promise goes on in the order of the other, in one commit. */
  Key merge(MergeIncidents command, Draft draft) {
    Held<Incident> ending = draft.require(Incident.TYPE, Incident.keyOf(command.incident()));
    Held<Incident> into = draft.require(Incident.TYPE, Incident.keyOf(command.into()));
    Incident after = IncidentRules.takenOver(into.value(), ending.value());
    Key order = into.value().order();
    orders.cancel(
        draft,
        new CancelOrder(
            ending.value().order(), ClosingMode.MERGED, Optional.of(order), command.reason()));
    orders.reportedEarlier(draft, order, ending.value().firstReportAt());
    draft.update(Incident.TYPE, ending, IncidentRules.endedIn(ending.value(), into.value()));
    return draft.update(Incident.TYPE, into, after).key();
  }

  // ---- telling those who reported it

  Key tell(TellReporter command, Draft draft) {
    Told told = new Told(draft.occurredAt(), draft.actor().id(), command.how());
    return owed(
        draft, command.contact(), (report, order) -> IncidentRules.tell(report, told, order));
  }

  Key tryToTell(TryReporter command, Draft draft) {
    return owed(
        draft,
        command.contact(),
        (report, order) -> IncidentRules.tried(report, draft.occurredAt(), order, settings));
  }

  /** A rule about a report and the order that ends the danger. */
  private interface Rule {
    Contact apply(Contact report, ServiceOrder order);
  }

  private static Key owed(Draft draft, Key contact, Rule rule) {
    Held<Contact> report = draft.require(Contact.TYPE, contact);
    Held<Incident> incident = draft.require(Incident.TYPE, Incident.keyOf(contact.root()));
    Incident ending = surviving(draft, contact.root()).orElse(incident.value());
    ServiceOrder order = draft.require(ServiceOrder.TYPE, ending.order()).value();
    Contact after = rule.apply(report.value(), order);
    if (after.telling().filter(Telling::open).isEmpty()) {
      draft.update(
          Incident.TYPE, incident, incident.value().withToTell(incident.value().toTell() - 1));
    }
    return draft.update(Contact.TYPE, report, after).key();
  }
}
