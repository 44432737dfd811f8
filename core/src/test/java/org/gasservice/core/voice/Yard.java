package org.gasservice.core.voice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.FeedbackGiven;
import org.gasservice.core.order.FinishWork;
import org.gasservice.core.order.GiveFeedback;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.Reporter;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;

/** A station that mends things, to ask people about. It is nine in the morning of 2 March 2026 in Shanghai. */
final class Yard implements AutoCloseable {

  static final String DESK = "E-1";
  static final String CALLER = "E-2";
  static final String TECHNICIAN = "E-3";

  final Office office;
  final Sweeper sweeper;
  private int homes;

  Yard() {
    OrderSettings orders = OrderSettings.of(Office.ZONE);
    PublishedPromises promises = PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);
    office = new Office(
        FollowUpFeature.create(),
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        CustomerFeature.create(Customer.SETTINGS),
        MeterFeature.create(Office.ZONE),
        MoneyFeature.create(Office.ZONE),
        OrderFeature.create(orders, promises),
        VoiceFeature.create(VoiceSettings.in(Office.ZONE)));
    sweeper = new Sweeper(office.pipeline(), List.of(VoiceFeature.clocked()));
    Customer.company(office);
    for (String employee : new String[] {DESK, CALLER, TECHNICIAN}) {
      office.run(Hire.builder()
          .employee(employee)
          .name(Personal.of("Chen"))
          .post("CLERK")
          .unit("EAST-1")
          .card("W-" + employee)
          .build());
    }
    office.run(IssueCertificate.builder()
        .employee(TECHNICIAN)
        .certificate("S-1")
        .kind(CertificateKind.STATE)
        .number(Personal.of("S-1"))
        .issuer("province")
        .addWorkKinds("REPAIR")
        .validFrom(LocalDate.parse("2026-01-01"))
        .validThrough(LocalDate.parse("2026-12-31"))
        .build());
  }

  Voices voices(String employee) {
    return new Voices(Session.of(office.pipeline(), Actor.employee(employee)));
  }

  Key reported() {
    return office
        .run(
            DESK,
            OpenOrder.builder()
                .kind(OrderKind.REPAIR)
                .location(Personal.of("Building 7"))
                .summary(Personal.of("stove"))
                .reporter(new Reporter(
                    Optional.empty(), Optional.of(Personal.of("1390000" + (1000 + homes++)))))
                .triage(TriageAnswers.noDanger())
                .station("EAST-1")
                .build())
        .about()
        .key();
  }

  /** An order that was mended and closed. */
  Key mended() {
    Key order = reported();
    office.run(DESK, AcceptOrder.of(order));
    office.run(DESK, DispatchOrder.of(order, TECHNICIAN));
    office.run(TECHNICIAN, Depart.of(order));
    office.run(TECHNICIAN, Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    office.run(TECHNICIAN, StartWork.of(order));
    office.run(TECHNICIAN, FinishWork.of(order, "done"));
    office.run(DESK, GiveFeedback.of(order, FeedbackGiven.How.TOLD, "REC-1"));
    office.run(DESK, new CloseOrder(order, ClosingMode.SOLVED));
    office.wait(Duration.ofMinutes(1));
    return order;
  }

  void followUp() {
    new Follower(office.pipeline()).follow(1000);
  }

  @Override
  public void close() {
    office.close();
  }
}
