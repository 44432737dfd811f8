package org.gasservice.core;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.AccountResolver;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.billing.AccountWatch;
import org.gasservice.core.billing.BillingFeature;
import org.gasservice.core.billing.BillingSettings;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.calendar.CalendarDefinition;
import org.gasservice.core.calendar.ChineseHolidays;
import org.gasservice.core.calendar.WeeklyHours;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.command.ActorResolver;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.command.Registry;
import org.gasservice.core.complaint.ComplaintFeature;
import org.gasservice.core.complaint.ComplaintSettings;
import org.gasservice.core.complaint.ComplaintTerms;
import org.gasservice.core.conduct.ConductFeature;
import org.gasservice.core.conduct.ConductSettings;
import org.gasservice.core.contact.ContactFeature;
import org.gasservice.core.contact.ContactSettings;
import org.gasservice.core.contact.ContactTerms;
import org.gasservice.core.customer.ApplianceLives;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.CustomerSettings;
import org.gasservice.core.discipline.DisciplineFeature;
import org.gasservice.core.discipline.DisciplineSettings;
import org.gasservice.core.document.DocumentFeature;
import org.gasservice.core.document.DocumentSettings;
import org.gasservice.core.dunning.DunningFeature;
import org.gasservice.core.dunning.DunningSettings;
import org.gasservice.core.dunning.DunningSteps;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.hall.HallFeature;
import org.gasservice.core.hall.HallSettings;
import org.gasservice.core.inspection.InspectionCards;
import org.gasservice.core.inspection.InspectionFeature;
import org.gasservice.core.inspection.InspectionSettings;
import org.gasservice.core.majorevent.MajorEventFeature;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.meter.MeterSettings;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.notice.NoticeFeature;
import org.gasservice.core.notice.NoticeSettings;
import org.gasservice.core.order.OrderClocks;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.payment.OrderTill;
import org.gasservice.core.payment.PaymentFeature;
import org.gasservice.core.payment.PaymentSettings;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.protection.ProtectionFeature;
import org.gasservice.core.protection.ProtectionSettings;
import org.gasservice.core.quality.Measures;
import org.gasservice.core.quality.QualityFeature;
import org.gasservice.core.quality.QualitySettings;
import org.gasservice.core.sla.SlaClock;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.tariff.TariffFeature;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.training.TrainingFeature;
import org.gasservice.core.voice.VoiceFeature;
import org.gasservice.core.voice.VoiceSettings;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a {@link GasService} together. Everything but the storage has a default. */
public final class GasServiceBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(GasService.class);
  private static final String OFFICE_HOURS = "09:00-12:00 13:00-17:30";

  private final Storage storage;
  private final List<ServiceStandard> standards = new ArrayList<>();
  private final List<WorkingCalendar> calendars = new ArrayList<>();
  private final List<Feature> vendors = new ArrayList<>();
  private ZoneId zone = ZoneId.of("Asia/Shanghai");
  private InstantSource clock = InstantSource.system();
  private Optional<IdSource> ids = Optional.empty();
  private RoleBook roles = RoleBook.standard();
  private AuthorityMatrix authority = AuthorityMatrix.standard();
  private TariffSettings tariff = TariffSettings.standard();
  private Optional<MeterSettings> meter = Optional.empty();
  private Optional<BillingSettings> bills = Optional.empty();
  private Optional<WorkforceSettings> people = Optional.empty();
  private Optional<ActorResolver> resolver = Optional.empty();
  private Optional<LookupHash> lookup = Optional.empty();
  private Optional<DunningSettings> collection = Optional.empty();
  private SmallGroups groups = SmallGroups.standard();

  GasServiceBuilder(Storage storage) {
    this.storage = storage;
  }

  /** Adds a published version of the company's standard; the manual's when none is given. An order keeps the one it was opened under. */
  public GasServiceBuilder standard(ServiceStandard standard) {
    standards.add(standard);
    return this;
  }

  /** Adds a version of the company's calendar; new orders keep the last given. Monday to Friday, {@value #OFFICE_HOURS} when none is. */
  public GasServiceBuilder calendar(WorkingCalendar calendar) {
    calendars.add(calendar);
    return this;
  }

  /** Zone of business dates; Asia/Shanghai when not said. Never the machine's. */
  public GasServiceBuilder zone(ZoneId value) {
    zone = value;
    return this;
  }

  /** Where the time comes from; the machine's clock when not said. */
  public GasServiceBuilder clock(InstantSource value) {
    clock = value;
    return this;
  }

  /** Where ids and salts come from; a secure generator when not said. */
  public GasServiceBuilder ids(IdSource value) {
    ids = Optional.of(value);
    return this;
  }

  /** What roles permit; {@link RoleBook#standard()} when not said. */
  public GasServiceBuilder roles(RoleBook value) {
    roles = value;
    return this;
  }

  /** Who among the parties of a place may ask for what and see what; {@link AuthorityMatrix#standard()} when not said. */
  public GasServiceBuilder authority(AuthorityMatrix value) {
    authority = value;
    return this;
  }

  /** When bills are due and what paying late costs; {@link BillingSettings#in} the zone when not said. */
  public GasServiceBuilder billing(BillingSettings value) {
    bills = Optional.of(value);
    return this;
  }

  /** How meters are used and read; {@link MeterSettings#in} the company's zone when not said. */
  public GasServiceBuilder meters(MeterSettings value) {
    meter = Optional.of(value);
    return this;
  }

  /** Pass mark, terms of certificates, what is done about gaps of rosters; {@link WorkforceSettings#of} the standard when not said. */
  public GasServiceBuilder workforce(WorkforceSettings value) {
    people = Optional.of(value);
    return this;
  }

  /** How gas is priced; {@link TariffSettings#standard()} when not said. */
  public GasServiceBuilder tariff(TariffSettings value) {
    tariff = value;
    return this;
  }

  /** The company's own directory of people in place of accounts kept here. */
  public GasServiceBuilder actors(ActorResolver value) {
    resolver = Optional.of(value);
    return this;
  }

  /**
   * Key for finding people by phone or identity number, at least 16 bytes, the same for the life of the store. Without one a key known to
   * everybody is used, which is good for trials only.
   */
  public GasServiceBuilder lookupKey(byte[] key) {
    lookup = Optional.of(new LookupHash(key));
    return this;
  }

  /** What the company settles about collecting debts; {@link DunningSettings#in} when not said. */
  public GasServiceBuilder collection(DunningSettings value) {
    collection = Optional.of(value);
    return this;
  }

  /** How few people are withheld from published figures and from reports; fewer than five when not said. */
  public GasServiceBuilder smallGroups(SmallGroups value) {
    groups = value;
    return this;
  }

  /** A vendor's feature. */
  public GasServiceBuilder feature(Feature feature) {
    vendors.add(feature);
    return this;
  }

  /** @throws IllegalArgumentException when two features claim one name */
  public GasService build() {
    LookupHash hash = lookup.orElseGet(GasServiceBuilder::trialKey);
    MeterSettings meters = meter.orElseGet(() -> MeterSettings.in(zone));
    OrderSettings settings = OrderSettings.of(zone).withMeters(meters);
    OrderPromises promises = promises();
    WorkforceSettings workforce =
        people.orElseGet(() -> WorkforceSettings.of(zone, latestStandard()));
    ContactTerms contacts = new ContactTerms(ContactSettings.in(zone), promises);
    ComplaintTerms complaints = new ComplaintTerms(ComplaintSettings.of(zone, groups), promises);
    NoticeSettings notices = NoticeSettings.in(zone);
    ConductSettings conduct = ConductSettings.of(zone, published());
    InspectionSettings inspections = InspectionSettings.in(zone);
    BillingSettings billing = bills.orElseGet(() -> BillingSettings.in(zone));
    PaymentSettings payments = PaymentSettings.in(zone);
    OrderTill till = new OrderTill(payments, new LedgerSteps(billing, AccountWatch.NOBODY));
    OrderSteps orders = new OrderSteps(settings, promises, till);
    DunningSteps dunning = new DunningSteps(
        collection.orElseGet(() -> DunningSettings.in(zone)),
        billing.lateFee(),
        calendar(),
        orders);
    List<Feature> features = new ArrayList<>(List.of(
        Feature.named("standard").messages(ServiceStandard.class).build(),
        Feature.named("sla").messages(SlaClock.class).build(),
        FollowUpFeature.create(),
        AccessFeature.create(roles),
        MoneyFeature.create(zone),
        WorkforceFeature.create(workforce),
        TrainingFeature.create(zone),
        CustomerFeature.create(
            new CustomerSettings(zone, hash, authority, published(), ApplianceLives.standard())),
        MeterFeature.create(meters),
        OrderFeature.create(orders),
        MajorEventFeature.create(),
        ContactFeature.create(contacts, orders),
        NoticeFeature.create(notices, promises, orders),
        InspectionFeature.create(inspections, InspectionCards.standard(), promises, orders),
        HallFeature.create(HallSettings.in(zone)),
        TariffFeature.create(tariff, zone),
        BillingFeature.create(billing, tariff, dunning),
        PaymentFeature.create(payments, tariff, new LedgerSteps(billing, dunning), till, orders),
        DunningFeature.create(dunning),
        ComplaintFeature.create(complaints),
        VoiceFeature.create(VoiceSettings.in(zone)),
        ConductFeature.create(conduct)));
    DocumentSettings documents = DocumentSettings.of(zone, published());
    features.add(DocumentFeature.create(documents, features, List.of()));
    OrderClocks clocks = new OrderClocks(settings, promises);
    QualitySettings quality = QualitySettings.of(
            zone, published(), Measures.standard(zone, published(), clocks, promises))
        .withholding(groups);
    features.add(QualityFeature.create(quality));
    features.addAll(vendors);
    features.add(DisciplineFeature.create(DisciplineSettings.in(zone, published()), features));
    features.add(ProtectionFeature.create(
        ProtectionSettings.of(zone, latestStandard()).under(authority), features));
    PipelineSettings pipeline = PipelineSettings.of(
            clock,
            ids.orElseGet(() -> new RandomIds(new SecureRandom())),
            FollowUpFeature.permitting(
                resolver.orElseGet(() -> new AccountResolver(roles)), features))
        .withLookup(hash);
    return new GasService(
        new Pipeline(storage, new Registry(features), pipeline),
        new DeskTerms(
            clocks,
            hash,
            zone,
            contacts,
            complaints,
            conduct,
            documents,
            quality,
            clock,
            workforce,
            tariff,
            dunning),
        List.of(
            OrderFeature.clocked(settings, promises),
            ContactFeature.clocked(contacts),
            NoticeFeature.clocked(notices),
            ComplaintFeature.clocked(complaints),
            ComplaintFeature.clockedCases(complaints),
            VoiceFeature.clocked(),
            InspectionFeature.clocked(inspections),
            InspectionFeature.clockedLives(inspections),
            DunningFeature.clocked()));
  }

  private PublishedStandards published() {
    return standards.isEmpty() ? PublishedStandards.manual() : PublishedStandards.of(standards);
  }

  private ServiceStandard latestStandard() {
    return standards.isEmpty() ? ServiceStandard.manual() : standards.get(standards.size() - 1);
  }

  private OrderPromises promises() {
    return new PublishedPromises(
        published().versions(), calendars.isEmpty() ? List.of(officeHours()) : calendars);
  }

  /** The calendar new things are planned by. */
  private WorkingCalendar calendar() {
    return calendars.isEmpty() ? officeHours() : calendars.get(calendars.size() - 1);
  }

  private WorkingCalendar officeHours() {
    CalendarDefinition definition = CalendarDefinition.builder()
        .id("office")
        .version(1)
        .zone(zone)
        .week(WeeklyHours.mondayToFriday(OFFICE_HOURS))
        .build();
    return WorkingCalendar.of(definition, ChineseHolidays.latest());
  }

  private static LookupHash trialKey() {
    LOG.warn(
        "no look-up key was given: people are indexed under a key everybody knows; fit for trials only");
    return LookupHash.forTrials();
  }
}
