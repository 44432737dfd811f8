package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.AgreedReading;
import org.gasservice.core.customer.ClosePoint;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.PriceSchedule;
import org.gasservice.core.tariff.ReadingSpan;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** Settles accounts, and lets no point change hands or end before. */
record Settlements(BillingSettings settings, Biller biller, LedgerSteps steps) {

  /** Final bill, then what is left: both in one commit, so nothing can come between. */
  @Keeps({Clauses.D10_P4, Clauses.D3_10})
  Key settle(SettleAccount command, Draft draft) {
    Book before = steps.book(draft, command.account());
    before.ledger().requireUnsettled();
    Optional<String> finalBill = finalBill(command, draft, before.ledger());
    Book book = steps.book(draft, command.account());
    steps.reckon(book);
    steps.useCredit(book, "settlement");
    requireAtReadings(command, draft, lastBill(command, draft, book.ledger()));
    Yuan owed = book.ledger().owed();
    if (owed.signum() > 0 && !command.debtStays()) {
      throw new RuleViolation(
          Clauses.D10_P4,
          "billing.debt-open",
          Map.of("account", command.account(), "owed", owed.toString()));
    }
    book.settled(Optional.of(book.day()));
    book.close();
    Settlement settlement = Settlement.builder()
        .account(command.account())
        .day(book.day())
        .readings(command.readings())
        .finalBill(finalBill)
        .owed(owed)
        .credit(book.ledger().credit())
        .reopened(false)
        .build();
    Key key = Settlement.keyOf(command.point(), command.account());
    return draft
        .find(Settlement.TYPE, key)
        .map(held -> draft.update(Settlement.TYPE, held, settlement))
        .orElseGet(() -> draft.insert(Settlement.TYPE, key, settlement))
        .key();
  }

  private Optional<String> finalBill(SettleAccount command, Draft draft, Ledger ledger) {
    LocalDate today = settings.dayOf(draft.occurredAt());
    if (command.readings().isEmpty()
        || biller.paidAhead(draft, command.point())
        || biller.nothingToBill(draft, command.point(), command.account(), today)) {
      return Optional.empty();
    }
    Held<Bill> bill = biller.bill(
        draft,
        new Biller.Wanted(
            command.point(),
            command.account(),
            Period.last(ledger.bills()),
            today,
            BillKind.FINAL,
            Optional.empty()));
    return Optional.of(bill.value().number());
  }

  /** The last bill ends at what both sides agreed, and at a reading somebody took. */
  private static void requireAtReadings(SettleAccount command, Draft draft, Optional<Bill> last) {
    for (Map.Entry<String, BigDecimal> agreed : command.readings().entrySet()) {
      Optional<BigDecimal> billed = last.isPresent()
          ? last.filter(bill -> !bill.estimated())
              .flatMap(Bill::lastReading)
              .filter(span -> span.meter().equals(agreed.getKey()))
              .map(ReadingSpan::to)
          : shown(draft, command.point(), agreed.getKey());
      if (billed.filter(value -> value.compareTo(agreed.getValue()) == 0).isEmpty()) {
        throw new RuleViolation(
            Clauses.D10_P4,
            "billing.not-at-reading",
            Map.of("account", command.account(), "meter", agreed.getKey()));
      }
    }
  }

  /** The bill that speaks of the readings: none where gas is paid before it is used, whatever was billed of a meter before. */
  private Optional<Bill> lastBill(SettleAccount command, Draft draft, Ledger ledger) {
    return ledger
        .lastBill()
        .filter(number -> !biller.paidAhead(draft, command.point()))
        .map(number ->
            draft.require(Bill.TYPE, Bill.keyOf(command.point(), number)).value());
  }

  /** What a meter nothing was billed of showed last. */
  private static Optional<BigDecimal> shown(Reads reads, String point, String meter) {
    return reads.scan(Reading.TYPE, Range.all(Reading.OF_POINT).inRoot(point), Limits.PAGE).stream()
        .map(Held::value)
        .filter(reading -> reading.meter().equals(meter) && reading.kind().seen())
        .reduce((earlier, later) -> later)
        .map(Reading::value);
  }

  Key reopen(ReopenAccount command, Draft draft) {
    Held<Settlement> held =
        draft.require(Settlement.TYPE, Settlement.keyOf(command.point(), command.account()));
    String holder = holderAccount(draft, command.point()).orElse("");
    if (held.value().reopened() || !holder.equals(command.account())) {
      throw new RuleViolation(
          Clauses.D10_P4, "billing.not-settled", Map.of("account", command.account()));
    }
    Book book = steps.book(draft, command.account());
    book.settled(Optional.empty());
    book.close();
    return draft.update(Settlement.TYPE, held, held.value().withReopened(true)).key();
  }

  // ---- guards

  /** 过户: the debt stays with the old holder, so it has to be known to the fen before. */
  @Keeps({Clauses.D3_10, Clauses.D10_P4})
  void beforeTransfer(TransferAccount command, Reads reads) {
    requireSettled(reads, command.point(), command.reading());
  }

  /** 销户. */
  @Keeps({Clauses.D3_10, Clauses.D10_P4})
  void beforeClosing(ClosePoint command, Reads reads) {
    requireSettled(reads, command.point(), command.reading());
  }

  /** 销户 by an order: the seal ends the account. */
  @Keeps({Clauses.D3_10, Clauses.D10_P4})
  void beforeSealing(AdvanceOrder command, Reads reads) {
    ServiceOrder order = reads.require(ServiceOrder.TYPE, command.order()).value();
    if (order.kind() == OrderKind.CLOSURE && command.to() == OrderState.SEALED) {
      order
          .facts()
          .servicePoint()
          .ifPresent(point -> requireSettled(reads, point, Optional.empty()));
    }
  }

  private void requireSettled(Reads reads, String point, Optional<AgreedReading> reading) {
    Optional<String> account = holderAccount(reads, point).filter(a -> billedHere(reads, point, a));
    if (account.isEmpty()) {
      return;
    }
    Optional<Settlement> settled = reads
        .find(Settlement.TYPE, Settlement.keyOf(point, account.get()))
        .map(Held::value)
        .filter(s -> !s.reopened());
    if (settled.isEmpty()) {
      throw new RuleViolation(
          Clauses.D10_P4, "billing.settle-first", Map.of("account", account.get()));
    }
    boolean same = reading
        .map(agreed -> settled.get().madeAt(agreed.meter(), agreed.value()))
        .orElse(true);
    if (!same) {
      throw new RuleViolation(
          Clauses.D10_P4, "billing.settled-at-another-reading", Map.of("account", account.get()));
    }
  }

  /** A company without prices for a class does not bill it here; an account with a ledger was billed here. */
  private static boolean billedHere(Reads reads, String point, String account) {
    return reads.peek(Ledger.TYPE, Ledger.keyOf(point, account)).isPresent()
        || reads
            .peek(ServicePoint.TYPE, ServicePoint.keyOf(point))
            .filter(held -> reads
                .peek(PriceSchedule.TYPE, PriceSchedule.keyOf(held.value().priceClass()))
                .isPresent())
            .isPresent();
  }

  private Optional<String> holderAccount(Reads reads, String point) {
    LocalDate day = settings.dayOf(reads.occurredAt());
    return reads
        .peek(PointParties.TYPE, PointParties.keyOf(point))
        .flatMap(parties -> parties.value().holder(day))
        .flatMap(PartyRole::account);
  }
}
