package org.gasservice.benchmarks;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.billing.AccountWatch;
import org.gasservice.core.billing.BillingFeature;
import org.gasservice.core.billing.BillingRun;
import org.gasservice.core.billing.BillingRuns;
import org.gasservice.core.billing.BillingSettings;
import org.gasservice.core.billing.StartBillingRun;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.ApplianceLives;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.CustomerSettings;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.core.tariff.TariffFeature;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Storage;

/** A town with meters that were read, to be billed by the library: once to begin with, then once more to be measured. */
final class BillingTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate BEGIN = LocalDate.of(2025, 12, 31);
  static final LocalDate END = LocalDate.of(2026, 2, 28);
  static final LocalDate NEXT_END = LocalDate.of(2026, 4, 30);

  private static final Actor ACTOR = Actor.employee("E-1");
  private static final int SOME = 1_000;

  private final Pipeline pipeline;
  private final BillingRuns runs;
  private Instant now = at(BEGIN);
  private String run = "";

  BillingTown(Storage storage) {
    ServiceStandard manual = ServiceStandard.manual();
    Registry registry = new Registry(List.of(
        AccessFeature.create(RoleBook.standard()),
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
            PublishedPromises.of(manual, WorkingCalendar.roundTheClock(ZONE))),
        TariffFeature.create(ZONE),
        BillingFeature.create(
            BillingSettings.in(ZONE), TariffSettings.standard(), AccountWatch.NOBODY)));
    pipeline = new Pipeline(
        storage,
        registry,
        PipelineSettings.of(
            () -> now,
            new RandomIds(new SecureRandom()),
            (actor, reads) -> Optional.of(new Authority("ADMINISTRATOR", Set.of("*")))));
    runs = new BillingRuns(pipeline, ACTOR);
  }

  static Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(ZONE).toInstant();
  }

  static String named(String prefix, int number) {
    return String.format(Locale.ROOT, "%s-%07d", prefix, number);
  }

  static BigDecimal used(int number) {
    return BigDecimal.valueOf(20 + number * 7_919L % 600);
  }

  /** Homes with a meter that was read, billed once, and read again. */
  void found(int points) {
    pipeline.execute(Submission.of(Actor.setup(), new FoundCompany("Company", ZONE, ACTOR.id())));
    all(List.of(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("BR", OrgLevel.BRANCH, Optional.of("HQ"), "Branch", Optional.empty()),
        new OpenUnit("ST", OrgLevel.STATION, Optional.of("BR"), "Station", Optional.empty()),
        RegisterParty.builder()
            .party("P-1")
            .kind(PartyKind.FIRM)
            .name(Personal.of("Sample"))
            .addPhones(Personal.of("000-5550-0001"))
            .build(),
        prices()));
    for (int from = 1; from <= points; from += SOME) {
      int to = Math.min(points, from + SOME - 1);
      List<Command> commands = new ArrayList<>();
      for (int i = from; i <= to; i++) {
        commands.addAll(home(i));
      }
      all(commands);
    }
    read(points, END, 1);
    begin("RUN-1", "2026-02", END);
    while (!page().done()) {}
    read(points, NEXT_END, 2);
    begin("RUN-2", "2026-04", NEXT_END);
  }

  /** Goes on with a town that was founded before. */
  void resume() {
    now = at(NEXT_END);
    run = "RUN-2";
  }

  private void read(int points, LocalDate day, int times) {
    now = at(day);
    for (int from = 1; from <= points; from += SOME) {
      int to = Math.min(points, from + SOME - 1);
      List<Command> commands = new ArrayList<>();
      for (int i = from; i <= to; i++) {
        commands.add(RecordReading.builder()
            .point(named("SP", i))
            .number(named("M", i))
            .value(used(i).multiply(BigDecimal.valueOf(times)))
            .source(ReadingSource.VISIT)
            .build());
      }
      all(commands);
    }
  }

  private void begin(String id, String period, LocalDate through) {
    run = id;
    runs.start(new StartBillingRun(Optional.of(id), period, through, Optional.empty()));
  }

  private static PublishPrices prices() {
    return PublishPrices.builder()
        .priceClass("RESIDENTIAL")
        .nameZh("样例")
        .nameEn("sample")
        .source("sample")
        .sample(true)
        .unit(BigDecimal.ONE)
        .version(PriceVersion.builder()
            .id("SAMPLE")
            .approval("sample")
            .validFrom(LocalDate.of(2025, 1, 1))
            .cycleStart(MonthDay.of(1, 1))
            .addTiers(PriceTier.upTo("350", "2.61"), PriceTier.upTo("500", "2.83"))
            .addTiers(PriceTier.beyond("4.23"))
            .build())
        .build();
  }

  private static List<Command> home(int i) {
    return List.of(
        OpenServicePoint.builder()
            .point(named("SP", i))
            .unit("ST")
            .address(Personal.of("Sample Road " + i))
            .useClass(UseClass.RESIDENTIAL)
            .priceClass("RESIDENTIAL")
            .metering(MeteringKind.PLAIN)
            .build(),
        RegisterParty.builder()
            .party(named("P", i))
            .kind(PartyKind.PERSON)
            .name(Personal.of("Sample " + i))
            .addPhones(Personal.of("000-5551-" + i))
            .build(),
        new AssignRole(
            named("SP", i),
            named("P", i),
            Role.ACCOUNT_HOLDER,
            Optional.of(named("A", i)),
            Optional.empty()),
        InstallMeter.builder()
            .point(named("SP", i))
            .number(named("M", i))
            .kind(MeteringKind.PLAIN)
            .digits(6)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.of(2035, 12, 31))
            .build());
  }

  private void all(List<Command> commands) {
    List<Submission> submissions =
        commands.stream().map(command -> Submission.of(ACTOR, command)).toList();
    for (Result result : pipeline.executeAll(submissions, Pipeline.Mode.EACH)) {
      if (result instanceof Result.Refused refused) {
        throw refused.refusal();
      }
    }
  }

  /** Bills the next page. */
  BillingRun page() {
    return pages(1, Runnable::run);
  }

  /** Bills the next pages. */
  BillingRun pages(int pages, Executor workers) {
    return runs.advance(run, pages * BillingRuns.PAGE, workers);
  }
}
