package org.gasservice.examples.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gasservice.core.Desk;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.complaint.Complaint;
import org.gasservice.core.complaint.ExternalCase;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.inspection.Hazard;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.payment.DaySheet;
import org.gasservice.core.quality.ShownFigure;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.core.workforce.PeopleDay;
import org.gasservice.examples.quality.QualityReport.Item;
import org.gasservice.examples.quality.QualityReport.Screen;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** The ten screens asked for first. Each reads what is open or of the day, through declared indexes. */
record Screens(Site site, Desk desk, Instant asOf, ZoneId zone, SmallGroups groups) {

  private static final int PAGE = 500;
  private static final int SHOWN = 10;
  private static final Duration AHEAD = Duration.ofHours(24);

  List<Screen> read(String unit, List<ShownFigure> month) {
    List<String> units = unitsOf(unit);
    return List.of(
        dispatch(units),
        card(),
        figures(
            3,
            "emergencies",
            month,
            "EMERGENCY_DEPARTED",
            "EMERGENCY_ARRIVED",
            "EMERGENCIES_COMPLETED"),
        due(),
        complaints(unit, units),
        inspections(units, month),
        readings(),
        ageing(),
        cash(units),
        people(units));
  }

  private List<String> unitsOf(String unit) {
    List<String> units = new ArrayList<>(List.of(unit));
    for (int i = 0; i < units.size(); i++) {
      scan(OrgUnit.TYPE, Range.all(OrgUnit.UNDER).equalTo(units.get(i)))
          .forEach(below -> units.add(below.id()));
    }
    return units;
  }

  // ---- one by one

  private Screen dispatch(List<String> units) {
    List<List<String>> rows = new ArrayList<>();
    int open = 0;
    for (String unit : units) {
      List<ServiceOrder> orders =
          scan(ServiceOrder.TYPE, Range.all(ServiceOrder.OPEN_AT_STATION).equalTo(unit));
      open += orders.size();
      Map<String, Integer> states = new TreeMap<>();
      orders.forEach(order -> states.merge(order.state().name(), 1, Integer::sum));
      states.forEach((state, count) -> rows.add(List.of(unit, state, count.toString())));
    }
    return new Screen(
        1,
        "dispatch",
        List.of(item("open-orders", open, false)),
        List.of("unit", "state", "count"),
        first(rows));
  }

  /** Who called today, but for who complained; the card itself is a page of its own ({@code board --point}). */
  private Screen card() {
    Range today = Range.all(Contact.LEDGER).atLeast(today().atStartOfDay(zone).toInstant());
    List<Contact> contacts = scan(Contact.TYPE, today);
    return new Screen(
        2,
        "card",
        List.of(item("contacts-today", contacts.size(), false)),
        List.of("at", "channel", "matter", "taker"),
        first(contacts.stream()
            .filter(contact -> contact.matter() != Matter.COMPLAINT)
            .map(contact -> List.of(
                time(contact.at()),
                contact.from().channel().name(),
                contact.matter().name(),
                contact.takenBy()))
            .toList()));
  }

  private Screen due() {
    List<ServiceOrder> due =
        scan(ServiceOrder.TYPE, Range.all(ServiceOrder.DUE).below(asOf.plus(AHEAD)));
    long overdue = due.stream()
        .filter(order -> order.progress().nextActionAt().filter(asOf::isAfter).isPresent())
        .count();
    return new Screen(
        4,
        "due",
        List.of(item("due-next", due.size(), false), item("not-swept", overdue, overdue > 0)),
        List.of("at", "order", "kind", "state"),
        first(due.stream()
            .map(order -> List.of(
                order.progress().nextActionAt().map(this::time).orElse(""),
                order.key().toString(),
                order.kind().name(),
                order.state().name()))
            .toList()));
  }

  /** Counts of the company alone: what a complaint says, and that there are a few or one of a unit, is for who deals with it. */
  private Screen complaints(String unit, List<String> units) {
    boolean company = site.storage().find(OrgUnit.TYPE, List.of(OrgUnit.keyOf(unit))).stream()
        .anyMatch(held -> held.value().isTop());
    int open = 0;
    int cases = 0;
    for (String each : units) {
      open += count(Complaint.TYPE, Range.all(Complaint.OPEN_OF_UNIT).equalTo(each));
      cases += count(ExternalCase.TYPE, Range.all(ExternalCase.OPEN_OF_UNIT).equalTo(each));
    }
    int due = count(Complaint.TYPE, Range.all(Complaint.DUE).below(asOf));
    int caseDue = count(ExternalCase.TYPE, Range.all(ExternalCase.DUE).below(asOf));
    return new Screen(
        5,
        "complaints",
        List.of(
            people("open-complaints", open, company, false),
            people("complaints-due", due, company, due > 0),
            people("open-cases", cases, company, false),
            people("cases-due", caseDue, company, caseDue > 0)),
        List.of(),
        List.of());
  }

  private Screen inspections(List<String> units, List<ShownFigure> month) {
    List<List<String>> rows = new ArrayList<>();
    int late = 0;
    for (String unit : units) {
      for (Hazard hazard : scan(Hazard.TYPE, Range.all(Hazard.BY_DEADLINE).equalTo(unit))) {
        late += hazard.deadline().isBefore(today()) ? 1 : 0;
        rows.add(List.of(
            unit, hazard.item(), hazard.grade().name(), hazard.deadline().toString()));
      }
    }
    List<Item> items = new ArrayList<>();
    items.add(item("open-hazards", rows.size(), false));
    items.add(item("late-hazards", late, late > 0));
    items.addAll(shares(month, "INSPECTIONS_ENTERED", "VISITS_ON_PLAN"));
    return new Screen(
        6, "inspections", items, List.of("unit", "item", "grade", "deadline"), first(rows));
  }

  private Screen readings() {
    int held = desk.meters().held(PAGE).size();
    return new Screen(
        7, "readings", List.of(item("held-readings", held, held > 0)), List.of(), List.of());
  }

  /** Open debts by how long they have been due. */
  private Screen ageing() {
    Map<String, Yuan> ages = new TreeMap<>();
    for (Receivable debt : scan(Receivable.TYPE, Range.all(Receivable.OPEN_BY_DUE))) {
      long days = ChronoUnit.DAYS.between(debt.dueOn(), today());
      String age = days <= 0 ? "0" : days <= 30 ? "1-30" : days <= 90 ? "31-90" : "91-";
      ages.merge(age, debt.open(), Yuan::plus);
    }
    Yuan all = ages.values().stream().reduce(Yuan.ZERO, Yuan::plus);
    return new Screen(
        8,
        "ageing",
        List.of(new Item("open-debts", Optional.of(all.toString()), false)),
        List.of("days", "amount"),
        ages.entrySet().stream()
            .map(age -> List.of(age.getKey(), age.getValue().toString()))
            .toList());
  }

  private Screen cash(List<String> units) {
    List<List<String>> rows = new ArrayList<>();
    int differences = 0;
    List<DaySheet.ChannelLine> channels = List.of();
    for (String unit : units) {
      DaySheet sheet = desk.payments().daySheet(unit, today());
      channels = sheet.channels();
      for (DaySheet.DrawerLine drawer : sheet.drawers()) {
        boolean differs = drawer.difference().filter(yuan -> yuan.signum() != 0).isPresent();
        differences += differs ? 1 : 0;
        rows.add(List.of(
            drawer.drawer(),
            drawer.clerk(),
            drawer.received().toString(),
            drawer.difference().map(Yuan::toString).orElse("")));
      }
    }
    channels.forEach(channel -> rows.add(List.of(
        channel.channel(),
        Integer.toString(channel.payments()),
        channel.received().toString(),
        channel.back().toString())));
    return new Screen(
        9,
        "cash",
        List.of(item("drawers-differ", differences, differences > 0)),
        List.of("drawer", "clerk", "received", "difference"),
        first(rows));
  }

  private Screen people(List<String> units) {
    int gaps = 0;
    int expiring = 0;
    int owed = 0;
    List<List<String>> rows = new ArrayList<>();
    for (String unit : units) {
      PeopleDay day = desk.workforce().day(unit, asOf);
      expiring += day.expiring().size();
      owed += day.owed().size();
      for (PeopleDay.Post post : day.posts()) {
        gaps += post.gaps().size();
        rows.add(List.of(
            unit,
            post.post().toString(),
            String.join(", ", post.onDuty()),
            Integer.toString(post.gaps().size())));
      }
    }
    return new Screen(
        10,
        "people",
        List.of(
            item("gaps", gaps, gaps > 0),
            item("expiring", expiring, expiring > 0),
            item("training-owed", owed, owed > 0)),
        List.of("unit", "post", "on-duty", "gaps"),
        first(rows));
  }

  // ---- parts

  private static Screen figures(
      int number, String code, List<ShownFigure> month, String... indicators) {
    return new Screen(number, code, shares(month, indicators), List.of(), List.of());
  }

  /** Raw and adjusted beside each other. */
  private static List<Item> shares(List<ShownFigure> month, String... indicators) {
    List<Item> items = new ArrayList<>();
    for (String indicator : indicators) {
      month.stream()
          .filter(figure -> figure.indicator().equals(indicator))
          .findFirst()
          .flatMap(ShownFigure::tally)
          .flatMap(tally -> tally
              .raw()
              .map(raw -> new Item(
                  "indicator." + indicator,
                  Optional.of(
                      raw + " % · " + tally.adjusted().map(a -> a + " %").orElse("–")),
                  false)))
          .ifPresent(items::add);
    }
    return items;
  }

  private static Item item(String code, long value, boolean bad) {
    return new Item(code, Optional.of(Long.toString(value)), bad);
  }

  /** A number of people: that somebody has to look is said, how few they are is not. */
  private Item people(String code, long value, boolean company, boolean bad) {
    boolean shown = company && !groups.tells(value);
    return new Item(code, Optional.of(Long.toString(value)).filter(number -> shown), bad);
  }

  private static List<List<String>> first(List<List<String>> rows) {
    return rows.stream().limit(SHOWN).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(asOf, zone);
  }

  private String time(Instant moment) {
    return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private int count(AggregateType<?> type, Range range) {
    int count = 0;
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = site.storage().scan(type, range, after, PAGE);
      count += page.rows().size();
      after = page.next();
    } while (after.isPresent());
    return count;
  }

  private <T> List<T> scan(AggregateType<T> type, Range range) {
    List<T> values = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = site.storage().scan(type, range, after, PAGE);
      site.storage().find(type, page.rows().stream().map(Hit::key).toList()).stream()
          .map(Held::value)
          .forEach(values::add);
      after = page.next();
    } while (after.isPresent());
    return values;
  }
}
