package org.gasservice.examples.billing;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.document.FieldValue;
import org.gasservice.core.document.Filled;
import org.gasservice.core.document.IssueDocument;
import org.gasservice.core.dunning.DunningCase;
import org.gasservice.core.dunning.DunningNotice;
import org.gasservice.core.dunning.RecordServing;
import org.gasservice.core.dunning.Run;
import org.gasservice.core.dunning.ServedBy;
import org.gasservice.core.dunning.StepKind;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TightnessTest;
import org.gasservice.core.payment.CashDrawer;
import org.gasservice.core.payment.CountDrawer;
import org.gasservice.core.payment.HandOverDrawer;
import org.gasservice.core.payment.OpenDrawer;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.ReceivePayment;
import org.gasservice.core.payment.ReceivePaymentBuilder;
import org.gasservice.core.payment.StopDrawer;
import org.gasservice.core.payment.TakeDrawer;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.examples.billing.BillTown.Collected;
import org.gasservice.examples.billing.BillTown.Home;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * Collects what is late of the first round: reminders, a counter with a drawer, stop notices, orders to cut off, a crew on its way that is called back. What
 * is due is found by the service and not by the play, so an end too early anywhere changes nothing.
 */
final class BillCollect {

  /** Ten days late. */
  private static final LocalDate REMINDED = LocalDate.of(2026, 3, 25);

  /** When most of those who were reminded pay. */
  static final LocalDate PAID = LocalDate.of(2026, 3, 27);

  /** More than thirty days late. */
  private static final LocalDate STOP_NOTICED = LocalDate.of(2026, 4, 15);

  /** The first day on which somebody may be cut off: another working day follows. */
  private static final LocalDate CUT = LocalDate.of(2026, 4, 20);

  private static final LocalDate BACK = LocalDate.of(2026, 4, 22);

  private static final Actor CLERK = Actor.employee("E-7503");
  private static final Actor FITTER = Actor.employee("E-7504");
  private static final String COUNTER = "COUNTER-1";
  private static final Key DRAWER = CashDrawer.keyOf(BillTown.STATION, COUNTER);
  private static final Yuan OPENING = Yuan.of("200.00");
  private static final Yuan SHORT = Yuan.of("0.50");
  private static final BigDecimal NOTE = BigDecimal.valueOf(100);

  /** What the data does not hold of the two notices. */
  private static final Map<String, String> CONSEQUENCE =
      ImmutableMap.of("consequence", "逾期仍未缴清的，将另行送达停气通知。");

  private static final Map<String, String> STOP = ImmutableMap.of(
      "reason", "欠缴燃气费，经催缴逾期未缴清",
      "basis", "供用气合同",
      "restore", "缴清欠费后二十四小时内恢复供气，届时家中须有人。");

  private final BillTown town;
  private final Site site;
  private final BillSteps steps;
  private final List<BillPlay.Notice> notices = new ArrayList<>();

  BillCollect(BillTown town, Site site, BillSteps steps) {
    this.town = town;
    this.site = site;
    this.steps = steps;
  }

  /** The reminder and the stop notice of one home, to print. */
  List<BillPlay.Notice> notices() {
    return List.copyOf(notices);
  }

  void people() {
    hire(BillPlay.HEAD, "HEAD");
    hire(CLERK, "CASHIER");
    hire(FITTER, "TECHNICIAN");
    steps.must("clerk", BillPlay.HEAD, new GrantRole(CLERK.id(), "CASHIER"));
    steps.must("fitter", BillPlay.HEAD, new GrantRole(FITTER.id(), "TECHNICIAN"));
    steps.must(
        "certificate",
        BillPlay.HEAD,
        IssueCertificate.builder()
            .employee(FITTER.id())
            .certificate("C-1")
            .kind(CertificateKind.STATE)
            .number(Personal.of("SAMPLE-1"))
            .issuer("sample / 样例")
            .addWorkKinds("GAS_ON")
            .validFrom(BillTown.BEGIN)
            .validThrough(BillTown.BEGIN.plusYears(3))
            .build());
  }

  private void hire(Actor who, String post) {
    steps.must(
        "hire-" + who.id(),
        BillPlay.HEAD,
        Hire.builder()
            .employee(who.id())
            .name(Personal.of("样例员工"))
            .post(post)
            .unit(BillTown.STATION)
            .card("CARD-" + who.id())
            .build());
  }

  void run() {
    look(REMINDED, town.points());
    serve(REMINDED);
    site.moveTo(BillTown.at(PAID, 9));
    counter();
    byChannel("reminded", Collected.BY_CHANNEL);
    look(STOP_NOTICED, 0);
    serve(STOP_NOTICED);
    print();
    look(CUT, 0);
    site.moveTo(BillTown.at(CUT, 10));
    late(Collected.CUT_OFF).forEach(this::cutOff);
    late(Collected.ON_THE_WAY).stream().filter(Home::driven).forEach(this::drive);
    byChannel("on-the-way", Collected.ON_THE_WAY);
    site.moveTo(BillTown.at(BACK, 9));
    byChannel("cut-off", Collected.CUT_OFF);
    late(Collected.CUT_OFF).forEach(this::restore);
  }

  private List<Home> late(Collected how) {
    Predicate<Home> wanted = home -> home.late() && home.collected() == how;
    return town.homes().stream().filter(wanted).toList();
  }

  /** The host looks for what is due. The first time it looks after everybody: who paid in time is done with. */
  private void look(LocalDate day, int homes) {
    site.moveTo(BillTown.at(day, 9));
    int left = homes;
    int done;
    do {
      done = site.gas().sweep(BillSteps.SOME).done();
      int step = Math.min(left, done);
      steps.progress().step(step);
      left -= step;
    } while (done > 0);
    steps.progress().step(left);
  }

  /** Notices of later days are there already when this is played again. */
  private void serve(LocalDate day) {
    site.moveTo(BillTown.at(day, 10));
    List<Submission> serving;
    do {
      serving = site.gas().as(BillPlay.READER).dunning().unserved(BillSteps.SOME).stream()
          .map(Held::value)
          .filter(notice -> notice.issuedAt().isBefore(BillTown.at(day, 10)))
          .map(notice -> Submission.of(
                  BillPlay.READER,
                  new RecordServing(notice.key(), ServedBy.HANDED_OVER, "sig-" + notice.number()))
              .withId("bill-serve-" + notice.number()))
          .toList();
      steps.applied(serving);
    } while (!serving.isEmpty());
  }

  // ---- money

  /** What is left of the first bill. */
  private Optional<Yuan> due(Home home) {
    return BillReader.firstBill(site, home)
        .map(bill -> bill.total().minus(home.inTime(bill.total())));
  }

  private static ReceivePaymentBuilder payment(Home home, Yuan amount) {
    return ReceivePayment.builder().point(home.point()).account(home.account()).amount(amount);
  }

  private void byChannel(String id, Collected how) {
    steps.quietly(
        "late-" + id,
        BillPlay.HEAD,
        late(how),
        home -> due(home)
            .map(amount -> payment(home, amount)
                .channel(home.channel())
                .transaction("TL-" + home.number())
                .method(PayMethod.TRANSFER)
                .build())
            .stream());
  }

  /** A drawer from opening to safe; the count finds half a yuan too little. */
  private void counter() {
    steps.must("drawer", CLERK, new OpenDrawer(BillTown.STATION, COUNTER, OPENING));
    Yuan taken = Yuan.ZERO;
    for (Home home : late(Collected.AT_THE_COUNTER)) {
      Yuan due = due(home).orElseThrow();
      taken = taken.plus(due);
      steps.must("cash-" + home.number(), CLERK, cash(home, due));
    }
    site.moveTo(BillTown.at(PAID, 17));
    steps.must("drawer-stop", CLERK, new StopDrawer(DRAWER));
    steps.must(
        "drawer-count",
        CLERK,
        new CountDrawer(
            DRAWER,
            OPENING.plus(taken).minus(SHORT),
            Optional.of("MISCOUNTED"),
            Optional.of(BillPlay.HEAD.id())));
    steps.must("drawer-over", CLERK, new HandOverDrawer(DRAWER, BillPlay.HEAD.id()));
    steps.must("drawer-safe", BillPlay.HEAD, new TakeDrawer(DRAWER, Optional.empty()));
  }

  private static ReceivePayment cash(Home home, Yuan due) {
    Yuan tendered = new Yuan(due.amount().divide(NOTE, 0, RoundingMode.UP).multiply(NOTE));
    return payment(home, due)
        .channel(Payment.CASH)
        .transaction("TC-" + home.number())
        .method(PayMethod.CASH)
        .cash(new Tender(due, tendered, tendered.minus(due)))
        .drawer(DRAWER)
        .build();
  }

  // ---- in the field

  private Optional<DunningCase> caseOf(Home home) {
    return site.gas()
        .as(BillPlay.HEAD)
        .dunning()
        .caseOf(home.point(), home.account())
        .map(Held::value);
  }

  private Optional<Key> order(Home home) {
    return caseOf(home).flatMap(DunningCase::run).flatMap(Run::order);
  }

  private void drive(Home home) {
    order(home).ifPresent(order -> drive("drive-" + home.number(), order));
  }

  private void drive(String id, Key order) {
    steps.must(id + "-accept", BillPlay.HEAD, AcceptOrder.of(order));
    steps.must(id + "-send", BillPlay.HEAD, DispatchOrder.of(order, FITTER.id()));
    steps.must(id + "-go", FITTER, Depart.of(order));
  }

  private void work(String id, Key order, OrderState stage, Proof proof) {
    drive(id, order);
    steps.must(id + "-there", FITTER, Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    steps.must(id + "-start", FITTER, StartWork.of(order));
    steps.must(id + "-done", FITTER, AdvanceOrder.to(order, stage, proof));
  }

  private void cutOff(Home home) {
    order(home)
        .ifPresent(order -> work(
            "cut-" + home.number(),
            order,
            OrderState.SEALED,
            Proof.builder()
                .number("SEAL-" + home.number())
                .meterReading(home.shownAfter(3))
                .build()));
  }

  private void restore(Home home) {
    caseOf(home)
        .flatMap(DunningCase::reconnection)
        .ifPresent(order -> work(
            "back-" + home.number(),
            order,
            OrderState.RESTORED,
            Proof.builder()
                .test(TightnessTest.held("5", 5, "G-1"))
                .check(GasOnCheck.ALL)
                .build()));
  }

  // ---- paper

  /** Both notices of the first home that got both, as documents with numbers. */
  private void print() {
    late(Collected.NOT_AT_ALL).stream().findFirst().ifPresent(home -> {
      List<DunningNotice> both =
          site.gas().as(BillPlay.HEAD).dunning().noticesOf(home.point(), 2).stream()
              .map(Held::value)
              .toList();
      print(both, StepKind.REMINDER, "reminder", "A3", CONSEQUENCE);
      print(both, StepKind.STOP_NOTICE, "stop-notice", "A5", STOP);
    });
  }

  private void print(
      List<DunningNotice> both, StepKind kind, String name, String form, Map<String, String> said) {
    both.stream()
        .filter(notice -> notice.kind() == kind)
        .map(notice -> IssueDocument.builder()
            .unit(BillTown.STATION)
            .form(form)
            .about(notice.key())
            .content(new Filled(
                said.entrySet().stream()
                    .map(field -> new FieldValue(field.getKey(), Personal.of(field.getValue())))
                    .toList(),
                List.of()))
            .build())
        .map(issue -> steps.must("print-" + form, BillPlay.HEAD, issue).about().key())
        .map(
            document -> site.gas().as(BillPlay.HEAD).documents().print(document).html())
        .forEach(html -> notices.add(new BillPlay.Notice(name, html)));
  }
}
