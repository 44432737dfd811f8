package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D3_12;
import static org.gasservice.core.standard.Clauses.D4_7a;
import static org.gasservice.core.standard.Clauses.D4_7b;
import static org.gasservice.core.standard.Clauses.D5_2_1;
import static org.gasservice.core.standard.Clauses.D8_1_6a;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Disposition;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.contact.Reported;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Takes complaints in, whatever they are. Refuses nothing: what does not fit is left out or kept as words. */
record ComplaintIntake(ComplaintSettings settings, ComplaintClocks clocks) {

  /** How many earlier complaints of a phone are looked at. */
  private static final int LOOK_BACK = 50;

  @Keeps({D3_12, D4_7b, D5_2_1, D4_7a, D8_1_6a})
  Key take(TakeComplaint command, Draft draft) {
    Channel channel = command.channel().orElse(Channel.ONLINE);
    VersionsInForce standard = clocks.inForceAt(draft.occurredAt());
    Instant received = channel == Channel.LETTER
        ? clocks.calendars(standard).working().nextWorking(draft.occurredAt())
        : draft.occurredAt();
    Optional<ServicePoint> point = command
        .servicePoint()
        .flatMap(id -> draft.peek(ServicePoint.TYPE, ServicePoint.keyOf(id)))
        .map(Held::value);
    Optional<ServiceOrder> order =
        command.order().flatMap(key -> draft.peek(ServiceOrder.TYPE, key)).map(Held::value);
    Lines lines = new Lines(draft);
    Complaint complaint = Complaint.builder()
        .id(draft.root())
        .source(source(command, channel, lines, draft))
        .servicePoint(point.map(ServicePoint::id))
        .order(command.order().filter(key -> order.isPresent()))
        .receivedAt(received)
        .takenBy(draft.actor().id())
        .times(1)
        .accused(accused(command, order, lines))
        .state(ComplaintState.RECEIVED)
        .addRounds(Round.builder().since(received).build())
        .standard(standard)
        .build();
    Complaint placed = IntakeRules.placed(
        linked(complaint, command, draft), answering(complaint, point, lines), true);
    Complaint ready = placed.withNextActionAt(clocks.nextActionAt(placed));
    draft.insert(Complaint.TYPE, ready.key(), ready);
    enter(command, channel, draft, ready.key());
    return ready.key();
  }

  private static Source source(TakeComplaint command, Channel channel, Lines lines, Draft draft) {
    List<String> unknown = command.about().stream()
        .map(Personal::reveal)
        .filter(text -> !known(text, lines))
        .toList();
    return new Source(
        channel,
        command.name(),
        command.phone(),
        command.replyTo(),
        command.phone().map(draft::tokenOf),
        command.said().orElse(Personal.of("")),
        command.length().orElse(0),
        unknown.isEmpty()
            ? Optional.empty()
            : Optional.of(Words.kept(Personal.of(String.join("; ", unknown)), Texts.LONGEST)));
  }

  private static boolean known(String text, Lines lines) {
    return Words.token(text) && (lines.employee(text).isPresent() || lines.isUnit(text));
  }

  /** Whom it names; of an order also who was sent out for it. */
  private static Accused accused(TakeComplaint command, Optional<ServiceOrder> order, Lines lines) {
    List<String> people = new ArrayList<>();
    List<String> units = new ArrayList<>();
    command.about().stream()
        .map(Personal::reveal)
        .filter(text -> known(text, lines))
        .forEach(id -> (lines.employee(id).isPresent() ? people : units).add(id));
    List<String> crew = order.flatMap(o -> o.progress().crew()).stream()
        .flatMap(sent -> sent.members().stream())
        .map(member -> member.employee())
        .limit(Accused.MOST)
        .toList();
    return Accused.NOBODY.with(new Accused(people, units, crew));
  }

  /** The unit of the place, else of whoever took it, else the top; a level higher where that one is concerned. */
  private static Optional<String> answering(
      Complaint complaint, Optional<ServicePoint> point, Lines lines) {
    return point
        .map(ServicePoint::unit)
        .or(() -> lines.of(complaint.takenBy()).unit())
        .filter(lines::isUnit)
        .or(lines::top)
        .flatMap(base -> lines.around(complaint).answering(base).or(lines::top));
  }

  /** Joined to the earlier complaint it repeats; it is one of its own all the same. */
  private Complaint linked(Complaint complaint, TakeComplaint command, Draft draft) {
    Optional<Complaint> named = command
        .repeatOf()
        .flatMap(id -> draft.peek(Complaint.TYPE, Complaint.keyOf(id)))
        .map(Held::value);
    return named
        .or(() -> sameMatter(complaint, draft))
        .map(earlier -> complaint
            .withRepeatOf(earlier.repeatOf().orElse(earlier.id()))
            .withTimes(earlier.times() + 1))
        .orElse(complaint);
  }

  private Optional<Complaint> sameMatter(Complaint complaint, Draft draft) {
    return complaint.source().caller().stream()
        .flatMap(caller -> draft
            .peek(
                Complaint.TYPE,
                Range.all(Complaint.OF_CALLER)
                    .equalTo(caller)
                    .atLeast(complaint.receivedAt().minus(settings.repeatWithin())),
                LOOK_BACK)
            .stream())
        .map(Held::value)
        .filter(complaint::sameMatter)
        .reduce((earlier, later) -> later);
  }

  /** The line of the ledger of calls and visits: that somebody complained, not who and not what. */
  private static void enter(TakeComplaint command, Channel channel, Draft draft, Key complaint) {
    boolean call = channel == Channel.CALL;
    Reported reported = new Reported(
        channel,
        command.rings().filter(n -> call),
        command.waitedSeconds().filter(n -> call),
        Optional.empty(),
        Optional.empty());
    Key key = draft.newKey("contact");
    Contact contact = Contact.builder()
        .id(key.id())
        .from(reported)
        .matter(Matter.COMPLAINT)
        .said(Personal.of(""))
        .at(draft.occurredAt())
        .takenBy(draft.actor().id())
        .disposition(Disposition.COMPLAINT_OPENED)
        .leadsTo(complaint)
        .build();
    draft.insert(Contact.TYPE, key, contact);
  }
}
