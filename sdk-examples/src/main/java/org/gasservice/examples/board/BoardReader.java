package org.gasservice.examples.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.access.Company;
import org.gasservice.core.command.Actor;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Incident;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.order.CrewSent;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.Orders;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.DueClause;
import org.gasservice.core.workforce.Crew;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.ClockLine.Verdict;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/** Reads a board from a store: costs what is open, not what is kept. */
final class BoardReader {

  private static final int PAGE = 500;
  private static final int MOST_CALLS = 100;

  private final Storage storage;
  private final Orders clocks;
  private final CardReader cards;
  private final Instant asOf;
  private final Map<String, Both> units = new LinkedHashMap<>();

  BoardReader(Site site, Instant asOf) {
    this.storage = site.storage();
    this.clocks = site.gas().as(Actor.system("board")).orders();
    this.cards = new CardReader(storage);
    this.asOf = asOf;
  }

  /**
   * @param ahead how far to look for what falls due
   * @param points whose cards are wanted; of the open orders when empty
   */
  Optional<Board> read(Duration ahead, List<String> points) {
    List<Held<Company>> company = storage.find(Company.TYPE, List.of(Company.KEY));
    if (company.isEmpty()) {
      return Optional.empty();
    }
    ZoneId zone = company.get(0).value().zone();
    readUnits();
    List<ServiceOrder> open = units.keySet().stream()
        .flatMap(unit ->
            scan(ServiceOrder.TYPE, Range.all(ServiceOrder.OPEN_AT_STATION).equalTo(unit)).stream())
        .toList();
    Set<String> wanted = new LinkedHashSet<>(points);
    if (points.isEmpty()) {
      open.forEach(order -> order.facts().servicePoint().ifPresent(wanted::add));
    }
    Instant horizon = asOf.plus(ahead);
    return Optional.of(new Board(
        Both.split(company.get(0).value().name()),
        zone,
        asOf,
        horizon,
        open.stream().map(this::order).sorted(BY_TIME_LEFT).toList(),
        incidents(open),
        due(horizon),
        cards.read(wanted, LocalDate.ofInstant(asOf, zone), this::unit)));
  }

  private static final Comparator<Board.OpenOrder> BY_TIME_LEFT = Comparator.comparing(
          (Board.OpenOrder order) -> order
              .clock()
              .filter(clock -> clock.verdict() != Verdict.PAUSED)
              .map(Board.Clock::due)
              .orElse(Instant.MAX))
      .thenComparing(Board.OpenOrder::triage)
      .thenComparing(Board.OpenOrder::reportedAt)
      .thenComparing(Board.OpenOrder::key);

  /** Head office first, then level by level. */
  private void readUnits() {
    Deque<String> above = new ArrayDeque<>();
    for (OrgUnit top : scan(OrgUnit.TYPE, Range.all("top"))) {
      units.put(top.id(), Both.split(top.name()));
      above.add(top.id());
    }
    while (!above.isEmpty()) {
      for (OrgUnit unit : scan(OrgUnit.TYPE, Range.all(OrgUnit.UNDER).equalTo(above.remove()))) {
        units.put(unit.id(), Both.split(unit.name()));
        above.add(unit.id());
      }
    }
  }

  private Both station(ServiceOrder order) {
    return order.progress().station().map(this::unit).orElseGet(() -> Both.same("–"));
  }

  private Both unit(String id) {
    return units.getOrDefault(id, Both.same(id));
  }

  private <T> List<T> scan(AggregateType<T> type, Range range) {
    List<T> values = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = storage.scan(type, range, after, PAGE);
      storage.find(type, page.rows().stream().map(Hit::key).toList()).stream()
          .map(Held::value)
          .forEach(values::add);
      after = page.next();
    } while (after.isPresent());
    return values;
  }

  private Board.OpenOrder order(ServiceOrder order) {
    return new Board.OpenOrder(
        order.key().toString(),
        order.kind().name(),
        order.triage().name(),
        order.state().name(),
        station(order),
        order.facts().location().masked(),
        order.facts().reportedAt(),
        Optional.of(order.key().root()).filter(root -> incident(root).isPresent()),
        order.progress().crew().map(CrewSent::members).orElse(List.of()).stream()
            .map(Crew.Member::employee)
            .toList(),
        tightest(order));
  }

  private Optional<Board.Clock> tightest(ServiceOrder order) {
    return clocks.clocks(order).stream()
        .filter(clock -> clock.state().endedAt().isEmpty())
        .flatMap(clock -> clock.state().won().map(won -> clock(clock, won)).stream())
        .filter(clock -> clock.verdict().open())
        .min(Comparator.comparing(Board.Clock::due));
  }

  private Board.Clock clock(OrderClock clock, DueClause won) {
    Duration whole = Duration.between(won.startedAt(), won.due());
    Duration gone = Duration.between(won.startedAt(), asOf);
    long used = whole.isZero() ? 100 : 100 * gone.toMillis() / whole.toMillis();
    return new Board.Clock(
        clock.milestone().token(),
        won.clause(),
        won.due(),
        Duration.between(asOf, won.due()),
        (int) Math.max(0, Math.min(100, used)),
        verdict(clock.state()));
  }

  private Verdict verdict(ClockState state) {
    if (state.isOverdueAt(asOf)) {
      return Verdict.OVERDUE;
    }
    return switch (state.statusAt(asOf)) {
      case PAUSED -> Verdict.PAUSED;
      case RUNNING -> Verdict.RUNNING;
      case NOT_STARTED, MET, BREACHED, CANCELLED -> Verdict.CANCELLED;
    };
  }

  private Optional<Incident> incident(String root) {
    return storage.find(Incident.TYPE, List.of(Incident.keyOf(root))).stream()
        .map(Held::value)
        .findFirst();
  }

  private List<Board.OpenIncident> incidents(List<ServiceOrder> open) {
    List<Board.OpenIncident> incidents = new ArrayList<>();
    for (ServiceOrder order : open) {
      incident(order.key().root())
          .ifPresent(incident -> incidents.add(new Board.OpenIncident(
              incident.id(),
              incident.place().masked(),
              incident.firstReportAt(),
              order.key().toString(),
              calls(incident.id()))));
    }
    incidents.sort(Comparator.comparing(Board.OpenIncident::firstReportAt));
    return incidents;
  }

  private List<Board.Call> calls(String incident) {
    List<Hit> hits = storage
        .scan(
            Contact.TYPE, Range.all(Contact.IN_ROOT).inRoot(incident), Optional.empty(), MOST_CALLS)
        .rows();
    return storage.find(Contact.TYPE, hits.stream().map(Hit::key).toList()).stream()
        .map(Held::value)
        .map(call -> new Board.Call(call.at(), call.matter().name(), call.takenBy()))
        .toList();
  }

  private List<Board.Due> due(Instant horizon) {
    List<Board.Due> due = new ArrayList<>();
    for (ServiceOrder order :
        scan(ServiceOrder.TYPE, Range.all(ServiceOrder.DUE).below(horizon))) {
      for (OrderClock clock : clocks.clocks(order)) {
        clock
            .state()
            .won()
            .filter(won -> clock.state().endedAt().isEmpty() && !won.due().isAfter(horizon))
            .ifPresent(won -> due.add(new Board.Due(
                won.due(),
                Board.What.ORDER,
                clock.milestone().token(),
                order.key().toString(),
                station(order))));
      }
    }
    for (Hit hit : storage
        .scan(
            ServiceRequest.TYPE,
            Range.all(ServiceRequest.DUE).below(horizon),
            Optional.empty(),
            PAGE)
        .rows()) {
      storage
          .find(ServiceRequest.TYPE, List.of(hit.key()))
          .forEach(request -> due.add(new Board.Due(
              (Instant) hit.indexed().get(0),
              Board.What.REQUEST,
              "REPLY_GIVEN",
              hit.key().toString(),
              Both.same(request.value().owner()))));
    }
    due.sort(Comparator.comparing(Board.Due::at).thenComparing(Board.Due::key));
    return due;
  }
}
