package org.gasservice.benchmarks;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.AccountResolver;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.ApplianceLives;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.CustomerSettings;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.derby.DerbyStorage;

/** A station at work on Derby in a folder: one person who may do everything and is certified for it. */
final class Station implements AutoCloseable {

  static final String PERSON = "E-2001";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  final DerbyStorage storage;
  final Session session;
  private int opened;

  Station(Path folder) {
    storage = DerbyStorage.open(folder);
    RoleBook roles = RoleBook.standard();
    Registry registry = new Registry(List.of(
        AccessFeature.create(roles),
        MoneyFeature.create(ZONE),
        WorkforceFeature.create(WorkforceSettings.in(ZONE)),
        CustomerFeature.create(new CustomerSettings(
            ZONE,
            new LookupHash(new byte[16]),
            AuthorityMatrix.standard(),
            PublishedStandards.manual(),
            ApplianceLives.standard())),
        MeterFeature.create(ZONE),
        OrderFeature.create(
            OrderSettings.of(ZONE),
            PublishedPromises.of(ServiceStandard.manual(), WorkingCalendar.roundTheClock(ZONE)))));
    Pipeline pipeline = new Pipeline(
        storage,
        registry,
        PipelineSettings.of(
            Clock.systemUTC(), new RandomIds(new SecureRandom()), new AccountResolver(roles)));
    Session.of(pipeline, Actor.setup()).execute(new FoundCompany("Company", ZONE, PERSON));
    session = Session.of(pipeline, Actor.employee(PERSON));
    people().forEach(session::execute);
  }

  private static List<Command> people() {
    LocalDate today = LocalDate.now(ZONE);
    return List.of(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        Hire.builder()
            .employee(PERSON)
            .name(Personal.of("Wang Qiang"))
            .post("TECHNICIAN")
            .unit("HQ")
            .card("W-1")
            .build(),
        IssueCertificate.builder()
            .employee(PERSON)
            .certificate("C-1")
            .kind(CertificateKind.STATE)
            .number(Personal.of("Z-1"))
            .issuer("authority")
            .addWorkKinds("EMERGENCY", "REPAIR")
            .validFrom(today.minusYears(2))
            .validThrough(today.plusYears(1))
            .build());
  }

  /** A repair nobody asked for before. */
  OpenOrder repair() {
    return OpenOrder.builder()
        .kind(OrderKind.REPAIR)
        .location(Personal.of(Text.LOCATION))
        .summary(Personal.of(Text.SUMMARY))
        .servicePoint("SP-" + opened++)
        .triage(TriageAnswers.noDanger())
        .station("HQ")
        .build();
  }

  @Override
  public void close() {
    storage.close();
  }
}
