package org.gasservice.core.hall;

import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Command;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.ContactFeature;
import org.gasservice.core.contact.ContactSettings;
import org.gasservice.core.contact.ContactTerms;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.contact.Reported;
import org.gasservice.core.contact.TakeContact;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;

/** A hall H with clerks A and B, its doors open. */
final class Counters implements AutoCloseable {

  private static final OrderSettings ORDERS = OrderSettings.of(Office.ZONE);
  private static final OrderPromises PROMISES =
      PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);

  final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      OrderFeature.create(ORDERS, PROMISES),
      ContactFeature.create(
          new ContactTerms(ContactSettings.in(Office.ZONE), PROMISES),
          new OrderSteps(ORDERS, PROMISES)),
      HallFeature.create(HallSettings.in(Office.ZONE)));

  Counters() {
    Customer.company(office);
    for (String clerk : new String[] {"A", "B"}) {
      office.run(Hire.builder()
          .employee(clerk)
          .name(Personal.of("Chen"))
          .post("CLERK")
          .unit("EAST-1")
          .card("W-" + clerk)
          .build());
    }
    run("A", new SetUpHall("H", "EAST-1"));
    run("A", new OpenHall("H"));
  }

  Object run(String clerk, Command command) {
    return office.run(clerk, command).value();
  }

  String refused(String clerk, Command command) {
    return office.violation(clerk, command);
  }

  Key ticket(String line) {
    return ((QueueTicket) run("A", new IssueTicket("H", line))).key();
  }

  QueueTicket ticket(Key key) {
    return office.value(QueueTicket.TYPE, key);
  }

  ServiceHall hall() {
    return office.value(ServiceHall.TYPE, ServiceHall.keyOf("H"));
  }

  void open(String clerk, String window, String... lines) {
    run(clerk, new OpenWindow("H", window, Set.of(lines)));
  }

  Key call(String clerk, String window) {
    return ((QueueTicket) run(clerk, new CallNext("H", window))).key();
  }

  void serveAndFinish(String clerk, Key ticket) {
    run(clerk, new ServeTicket(ticket));
    run(clerk, new FinishTicket(ticket, Optional.empty()));
  }

  /** Somebody asks a clerk something that stays open. */
  Key asked(String clerk) {
    Contact contact = (Contact) run(
        clerk,
        TakeContact.builder()
            .from(Reported.anonymously(Channel.DESK))
            .matter(Matter.INQUIRY)
            .said(Personal.of("?"))
            .build());
    return contact.leadsTo().orElseThrow();
  }

  @Override
  public void close() {
    office.close();
  }
}
