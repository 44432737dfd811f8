package org.gasservice.core.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.command.Actor;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.PublishFee;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.ChargeFee;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;

/** A crew member C at the door, beside the people of the {@link Counter}: a hose costs 12.50 the metre, and codes are scanned for the channel PAY. */
final class Door implements AutoCloseable {

  static final String CREW = "C";
  static final String CODES = "PAY";

  final Counter counter;

  Door() {
    this(new MemoryStorage());
  }

  /** @param storage empty */
  Door(Storage storage) {
    counter = new Counter(storage);
    LocalDate today = LocalDate.parse("2026-03-02");
    counter.runAll(
        Hire.builder()
            .employee(CREW)
            .name(Personal.of("Wang"))
            .post("TECHNICIAN")
            .unit("EAST-1")
            .card("W-" + CREW)
            .build(),
        IssueCertificate.builder()
            .employee(CREW)
            .certificate("C-1")
            .kind(CertificateKind.STATE)
            .number(Personal.of("Z-1"))
            .issuer("authority")
            .addWorkKinds("REPAIR")
            .validFrom(today.minusYears(1))
            .validThrough(today.plusYears(1))
            .build(),
        PublishFee.builder()
            .code("HOSE-1M")
            .nameZh("胶管")
            .nameEn("Hose")
            .unit("metre")
            .price(Yuan.of("12.50"))
            .approval("2026-1")
            .validFrom(today)
            .build(),
        new OpenChannel(CODES, "Sample Pay", LocalDate.parse("2026-01-01"), Optional.empty()));
  }

  /** A repair with the crew at work. */
  Key repair(Optional<String> point) {
    ServiceOrder order = (ServiceOrder) counter.run(
        "CHIEF",
        OpenOrder.builder()
            .kind(OrderKind.REPAIR)
            .location(Personal.of("Building 7"))
            .summary(Personal.of("stove does not light"))
            .servicePoint(point)
            .triage(TriageAnswers.noDanger())
            .station("EAST-1")
            .build());
    Key key = order.key();
    counter.runAll(AcceptOrder.of(key), DispatchOrder.of(key, CREW));
    counter.run(CREW, Depart.of(key));
    counter.run(CREW, Arrive.of(key, CheckIn.Method.DEVICE_POSITION));
    counter.run(CREW, StartWork.of(key));
    return key;
  }

  /** A repair at SP-1 for which so many metres of hose are charged. */
  Key charged(String metres) {
    Key key = repair(Optional.of("SP-1"));
    counter.run(CREW, ChargeFee.of(key, "HOSE-1M", metres));
    return key;
  }

  Key drawer(String opening) {
    return counter.openDrawer(CREW, "C-0302", opening);
  }

  static RecordPayment cash(Key order, Key drawer, String receipt, String amount) {
    Yuan due = Yuan.of(amount);
    return RecordPayment.inCash(order, receipt, new Tender(due, due, Yuan.ZERO), drawer);
  }

  static RecordPayment scanned(Key order, String receipt, String transaction, String amount) {
    return RecordPayment.through(
        order, receipt, Yuan.of(amount), PayMethod.MOBILE, CODES, transaction);
  }

  /** Gives some of a payment back, with the word of the BOSS. */
  static RefundPaymentBuilder back(Payment payment, String refund, String amount) {
    return RefundPayment.builder()
        .payment(payment.key())
        .refund(refund)
        .amount(Yuan.of(amount))
        .reason("NOT_NEEDED")
        .approvedBy("BOSS")
        .drawer(payment.slot().map(Slot::drawer));
  }

  Payment byReceipt(String receipt) {
    return counter
        .gas
        .as(Actor.employee("CHIEF"))
        .payments()
        .byReceipt(receipt)
        .orElseThrow()
        .value();
  }

  ServiceOrder order(Key key) {
    return counter.value(ServiceOrder.TYPE, key);
  }

  Yuan paid(Key order) {
    return order(order).progress().payments().stream()
        .map(org.gasservice.core.order.Payment::left)
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  Ledger book(Key order) {
    return counter.value(Ledger.TYPE, Ledger.keyOf(order.root(), OrderTill.bookOf(order)));
  }

  List<Yuan> book(Key order, AccountTitle... titles) {
    return List.of(titles).stream().map(book(order)::balance).toList();
  }

  /** Whether the book of an order sums to zero and is what its entries say. */
  boolean bookHolds(Key order) {
    return counter.bookHolds(order.root(), OrderTill.bookOf(order));
  }

  @Override
  public void close() {
    counter.close();
  }
}
