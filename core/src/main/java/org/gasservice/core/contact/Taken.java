package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.command.Draft;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.Reporter;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** What somebody said, whichever way it was taken, and how it is put on record. */
record Taken(Reported from, Matter matter, Personal said) {

  /** With a service point inside its root, else a root of its own. */
  static Key keyFor(Draft draft, Optional<String> servicePoint) {
    return servicePoint.isPresent() ? draft.newKey("contact") : Key.ofRoot(draft.root());
  }

  static ServicePoint requirePoint(Draft draft, String id) {
    return draft.require(ServicePoint.TYPE, ServicePoint.keyOf(id)).value();
  }

  /** Puts the contact on record. */
  Contact put(Draft draft, Key key, Disposition disposition, Optional<Key> leadsTo) {
    Contact contact =
        contact(draft, key).disposition(disposition).leadsTo(leadsTo).build();
    return draft.insert(Contact.TYPE, key, contact).value();
  }

  /** Puts a contact on record that was settled at once. @param knowledge what the answer was taken from, with its version */
  Contact putAnswered(Draft draft, Key key, Optional<String> knowledge) {
    Contact contact = contact(draft, key)
        .disposition(Disposition.ANSWERED)
        .knowledge(knowledge)
        .build();
    return draft.insert(Contact.TYPE, key, contact).value();
  }

  /** Puts a report of danger on record: whoever can be reached is owed the outcome. */
  Contact putReport(Draft draft, Key key, Disposition disposition, Key incident) {
    Contact contact = contact(draft, key)
        .disposition(disposition)
        .leadsTo(incident)
        .telling(from.reachable() ? Optional.of(Telling.OWED) : Optional.empty())
        .build();
    return draft.insert(Contact.TYPE, key, contact).value();
  }

  private ContactBuilder contact(Draft draft, Key key) {
    return Contact.builder()
        .id(key.id())
        .from(from)
        .matter(matter)
        .said(said)
        .at(draft.occurredAt())
        .takenBy(draft.actor().id())
        .caller(from.phone().map(draft::tokenOf));
  }

  /** The request it opens; whoever took it owns it. It counts as received when it came, a letter when the office is next open. */
  ServiceRequestBuilder request(
      Draft draft, Key contact, Optional<String> servicePoint, RequestClocks clocks) {
    VersionsInForce standard = clocks.inForceAt(draft.occurredAt());
    return ServiceRequest.builder()
        .key(draft.newKey("request"))
        .contact(contact)
        .channel(from.channel())
        .matter(matter)
        .servicePoint(servicePoint)
        .said(said)
        .openedAt(receivedAt(draft.occurredAt(), clocks.calendars(standard).working()))
        .owner(draft.actor().id())
        .standard(standard);
  }

  private Instant receivedAt(Instant came, WorkingCalendar office) {
    return from.channel() == Channel.LETTER ? office.nextWorking(came) : came;
  }

  Reporter reporter() {
    return new Reporter(from.name(), from.phone());
  }
}
