package org.gasservice.core.order;

import static org.gasservice.core.order.Station.CONSENT;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.TODAY;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.BusinessPapers.Paper;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.Key;

/** Takes an order of any kind along the way its workflow shows, with everything in order. */
final class Journey {

  static final Proof GOOD = Proof.builder()
      .number("N-1")
      .test(TightnessTest.held("5", 10, "GAUGE-1"))
      .reading(new GasReading(
          new BigDecimal("95"), GasReading.Unit.PERCENT_VOLUME, "G-7", Optional.empty()))
      .check(GasOnCheck.ALL)
      .swap(swap("M-100", "M-200"))
      .meterReading(new BigDecimal("12"))
      .build();

  private final Station station;

  Journey(Station station) {
    this.station = station;
  }

  static MeterSwap swap(String from, String to) {
    return MeterSwap.builder()
        .oldNumber(from)
        .closingReading(new BigDecimal("321.5"))
        .newNumber(to)
        .kind(MeteringKind.SMART)
        .digits(6)
        .openingReading(new BigDecimal("0.2"))
        .verifiedThrough(TODAY.plusYears(10))
        .keptAt("STORE-EAST")
        .keptThrough(TODAY.plusMonths(6))
        .build();
  }

  /** An order at SP-1, which is in the state such work begins from. */
  Key open(OrderKind kind) {
    if (kind == OrderKind.EMERGENCY) {
      return station.open(Station.emergency());
    }
    if (kind != OrderKind.FIRST_GAS_ON
        && kind != OrderKind.INSTALLATION
        && kind != OrderKind.PROJECT_CONNECTION) {
      station.office.run(new LightPoint("SP-1", Ignition.complete()));
    }
    if (kind == OrderKind.RECONNECTION) {
      station.office.run(new ShutOff("SP-1", OffReason.DEBT));
    }
    if (kind == OrderKind.REACTIVATION) {
      station.office.run(new ShutOff("SP-1", OffReason.OWN_REQUEST));
    }
    return station.open(order(kind));
  }

  static OpenOrderBuilder order(OrderKind kind) {
    return Station.repair()
        .kind(kind)
        .offReason(kind.namesReason() ? Optional.of(OffReason.DEBT) : Optional.empty());
  }

  /** Papers seen and price agreed, as far as the kind asks for it. */
  void prepare(Key key) {
    station.run(DESK, AcceptOrder.of(key));
    ServiceOrder order = station.order(key);
    if (order.workflow().papers()) {
      station.run(DESK, approval(key, order.kind()));
    }
    if (order.kind() != OrderKind.EMERGENCY) {
      station.run(DESK, quote(key, free(order) ? "0" : "2"));
    }
  }

  static ApprovePapers approval(Key key, OrderKind kind) {
    List<Paper> papers =
        ServiceStandard.manual().papersFor(kind.business().orElseThrow().name());
    return new ApprovePapers(
        key,
        papers.stream().filter(Paper::always).map(Paper::id).toList(),
        papers.stream().filter(paper -> !paper.always()).map(Paper::id).toList());
  }

  QuoteOrder quote(Key key, String hoses) {
    BigDecimal quantity = new BigDecimal(hoses);
    List<QuoteOrder.Line> lines =
        quantity.signum() == 0 ? List.of() : List.of(new QuoteOrder.Line("HOSE-1M", quantity));
    return new QuoteOrder(key, lines, station.office.now().plus(Duration.ofDays(20)), CONSENT);
  }

  private static boolean free(ServiceOrder order) {
    return order
        .kind()
        .business()
        .map(business -> BusinessCatalogue.standard().of(business).free())
        .orElse(true);
  }

  /** All the way to the end. */
  ServiceOrder complete(Key key) {
    prepare(key);
    while (station.order(key).state() != OrderState.WORK_DONE) {
      onward(key);
    }
    station.run(DESK, GiveFeedback.of(key, FeedbackGiven.How.SIGNED, "S-1"));
    return station.run(DESK, new CloseOrder(key, ClosingMode.SOLVED));
  }

  /** Up to a state, not further. */
  ServiceOrder upTo(Key key, OrderState state) {
    while (station.order(key).state() != state) {
      onward(key);
    }
    return station.order(key);
  }

  /** Paid by a code that was scanned. */
  static RecordPayment paid(Key order, String receipt, String amount) {
    return RecordPayment.through(
        order, receipt, Yuan.of(amount), PayMethod.MOBILE, "PAY-A", "T-" + receipt);
  }

  private void onward(Key key) {
    ServiceOrder order = station.order(key);
    Optional<Transition> next = nextStage(order);
    if (next.isPresent()) {
      boolean desk = next.get().who() == Who.DESK;
      if (next.get().evidence().contains(Evidence.PAID)) {
        station.run(DESK, ChargeFee.of(key, "HOSE-1M", "2"));
        station.run(DESK, paid(key, "R-1", "25.00"));
      }
      station.run(desk ? DESK : LEAD, AdvanceOrder.to(key, next.get().to().orElseThrow(), GOOD));
    } else if (order.kind() == OrderKind.EMERGENCY && order.state() == OrderState.ON_SITE) {
      station.run(LEAD, MakeSafe.of(key, Station.GAS));
      station.run(LEAD, DeclareAllClear.of(key, Station.NO_GAS));
    } else if (mayGoOut(order)) {
      station.goOut(key);
      station.run(LEAD, StartWork.of(key));
    } else {
      boolean desk = order.workflow().rests().contains(order.state());
      station.run(desk ? DESK : LEAD, FinishWork.of(key, "everything as agreed"));
    }
  }

  private static Optional<Transition> nextStage(ServiceOrder order) {
    return order.workflow().transitions().stream()
        .filter(step -> step.command().equals(Steps.ADVANCE))
        .filter(step -> step.from().contains(order.state()))
        .filter(step -> step.base().map(order.resting()::equals).orElse(true))
        .findFirst();
  }

  private static boolean mayGoOut(ServiceOrder order) {
    return order.workflow().transitions().stream()
        .anyMatch(
            step -> step.command().equals(Steps.DISPATCH) && step.from().contains(order.state()));
  }

  ServicePoint point() {
    return station.office.value(ServicePoint.TYPE, ServicePoint.keyOf("SP-1"));
  }
}
