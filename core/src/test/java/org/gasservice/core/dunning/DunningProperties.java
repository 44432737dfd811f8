package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.gasservice.core.Office;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.PaymentState;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Whatever is billed, paid, bounced, disputed and held while days pass: steps are neither skipped nor repeated, and the book sums to zero. */
class DunningProperties {

  /** What happens. */
  enum What {
    OWE,
    PAY_A_PART,
    PAY_ALL,
    BOUNCE,
    DISPUTE,
    RELEASE,
    HOLD,
    SERVE,
    CUT_OFF,
    RESTORE,
    LOOK,
    /** The host looks, and what was issued is served. */
    GO_ON,
    NOTHING
  }

  /**
   * Something, and how long nothing happens before.
   *
   * @param hours 1 to 400
   */
  record Event(What what, int hours) {}

  private static final CutWindow WINDOW =
      new CutWindow(Calendars.OFFICE, LocalTime.of(9, 0), LocalTime.of(16, 0));

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<What> what = Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(What.GO_ON, What.GO_ON, What.OWE)),
        Tuple.of(1, Arbitraries.of(What.CUT_OFF, What.RESTORE, What.PAY_ALL)),
        Tuple.of(1, Arbitraries.of(What.values())));
    return Combinators.combine(what, Arbitraries.integers().between(1, 200))
        .as(Event::new)
        .list()
        .ofMinSize(30)
        .ofMaxSize(70);
  }

  @Property(tries = 50)
  @Keeps(D10_S3)
  void stepsAreNeitherSkippedNorRepeatedAndNobodyIsCutOffUntold(
      @ForAll("events") List<Event> events) {
    try (Arrears arrears = new Arrears()) {
      List<Payment> payments = new ArrayList<>();
      for (Event event : events) {
        arrears.now(arrears.now().plus(Duration.ofHours(event.hours())));
        attempt(arrears, event.what(), payments);
        check(arrears);
      }
      arrears.look();
      check(arrears);
      eachNoticeOnce(arrears);
      Statistics.label("runs").collect(runs(arrears));
      Statistics.label("orders").collect(ordered(arrears));
    }
  }

  private static int runs(Arrears arrears) {
    return arrears.all(DunningCase.TYPE, Range.all(DunningCase.OF_POINT).inRoot("SP-1")).stream()
        .mapToInt(DunningCase::runs)
        .sum();
  }

  private static List<OrderKind> ordered(Arrears arrears) {
    return arrears.all(ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot("SP-1")).stream()
        .map(ServiceOrder::kind)
        .distinct()
        .toList();
  }

  private static void attempt(Arrears arrears, What what, List<Payment> payments) {
    try {
      run(arrears, what, payments);
    } catch (Refusal refused) {
      // what is not allowed did not happen
    }
  }

  private static void run(Arrears arrears, What what, List<Payment> payments) {
    switch (what) {
      case OWE ->
        arrears.owe(
            "40.00", arrears.now().atZone(Office.ZONE).toLocalDate().plusDays(5).toString());
      case PAY_A_PART -> payments.add(arrears.pay("25.00"));
      case PAY_ALL -> {
        Yuan open = arrears.open().stream().map(Receivable::open).reduce(Yuan.ZERO, Yuan::plus);
        if (open.signum() > 0) {
          payments.add(arrears.pay(open.toString()));
        }
      }
      case BOUNCE ->
        payments.stream()
            .map(payment -> arrears.value(Payment.TYPE, payment.key()))
            .filter(payment -> payment.state() == PaymentState.RECEIVED)
            .findFirst()
            .ifPresent(arrears::bounce);
      case DISPUTE ->
        oldest(arrears)
            .ifPresent(r -> arrears.run(new Arrears.Dispute("SP-1", "A-1", r.id(), true)));
      case RELEASE ->
        arrears.open().stream()
            .filter(r -> r.dispute().isPresent())
            .findFirst()
            .ifPresent(r -> arrears.run(new Arrears.Dispute("SP-1", "A-1", r.id(), false)));
      case HOLD ->
        arrears.run(new HoldCollection(
            "SP-1",
            "A-1",
            HoldKind.HARDSHIP,
            "MZ-1",
            arrears.now().atZone(Office.ZONE).toLocalDate().plusDays(20)));
      case SERVE -> {
        if (!arrears.gas.as(Actor.employee("CHIEF")).dunning().unserved(1).isEmpty()) {
          arrears.serve();
        }
      }
      case CUT_OFF -> {
        arrears.now(WINDOW.next(arrears.now()));
        orders(arrears, OrderKind.DISCONNECTION).findFirst().ifPresent(arrears::cutOff);
      }
      case RESTORE ->
        orders(arrears, OrderKind.RECONNECTION).findFirst().ifPresent(arrears::restore);
      case LOOK -> arrears.look();
      case GO_ON -> {
        arrears.look();
        run(arrears, What.SERVE, payments);
      }
      case NOTHING -> {}
    }
  }

  private static Optional<Receivable> oldest(Arrears arrears) {
    return arrears.open().stream().filter(r -> r.kind().principal()).findFirst();
  }

  private static Stream<Key> orders(Arrears arrears, OrderKind kind) {
    return arrears.all(ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot("SP-1")).stream()
        .filter(order -> order.kind() == kind && order.state() == OrderState.RECEIVED)
        .map(ServiceOrder::key);
  }

  private static void check(Arrears arrears) {
    assertThat(arrears.bookHolds()).isTrue();
    Optional<DunningCase> about =
        arrears.all(DunningCase.TYPE, Range.all(DunningCase.OF_POINT).inRoot("SP-1")).stream()
            .findFirst();
    if (about.isEmpty()) {
      return;
    }
    about.get().run().ifPresent(run -> {
      List<StepKind> kinds = run.steps().stream().map(TakenStep::kind).toList();
      assertThat(kinds).isEqualTo(List.of(StepKind.values()).subList(0, kinds.size()));
      told(run);
    });
    long goingOn =
        arrears.all(ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot("SP-1")).stream()
            .filter(order ->
                order.kind() == OrderKind.DISCONNECTION && !order.state().finished())
            .filter(order -> order.progress().stages().isEmpty())
            .count();
    boolean ordered = about.get().run().flatMap(Run::order).isPresent();
    assertThat(goingOn).isLessThanOrEqualTo(ordered ? 1 : 0);
    if (arrears.off().contains(OffReason.DEBT)) {
      assertThat(ordered || about.get().reconnection().isPresent())
          .as("whoever is off for a debt is in a run, or about to be restored")
          .isTrue();
    }
  }

  /** Each step came after the one before was served and its time over. */
  private static void told(Run run) {
    for (int i = 1; i < run.steps().size(); i++) {
      Instant served = run.steps().get(i - 1).servedAt().orElseThrow();
      Duration least = i == 1 ? Duration.ofDays(7) : Duration.ofHours(72);
      assertThat(run.steps().get(i).at()).isAfterOrEqualTo(served.plus(least));
    }
    run.steps().forEach(step -> assertThat(step.at()).isAfterOrEqualTo(step.nominalAt()));
  }

  private static void eachNoticeOnce(Arrears arrears) {
    List<DunningNotice> notices =
        arrears.all(DunningNotice.TYPE, Range.all(DunningNotice.OF_POINT).inRoot("SP-1"));
    Set<String> seen = new HashSet<>();
    notices.forEach(notice -> assertThat(seen.add(notice.run() + "/" + notice.kind()))
        .as(notice.number())
        .isTrue());
    notices.stream()
        .filter(notice -> notice.kind() == StepKind.STOP_NOTICE)
        .forEach(stop -> assertThat(seen).contains(stop.run() + "/" + StepKind.REMINDER));
  }
}
