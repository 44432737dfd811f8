package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P4;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;

/** Whatever is done to an account, in whatever order: its ledger sums to zero, is what its entries add up to, and its debts are what it owes. */
@Keeps(D10_P4)
class LedgerProperties {

  private enum What {
    OWE,
    RECEIVE,
    RECEIVE_FOR_ONE,
    TAKE_BACK,
    PAY_OUT,
    CHARGE_FEES,
    WAIVE,
    DISPUTE,
    RELEASE,
    INSTALMENTS,
    WRITE_OFF
  }

  /**
   * @param days passing before it
   * @param which of those it may be about
   */
  private record Step(What what, int days, int fen, int which) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(What.class),
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(1, 20_000),
            Arbitraries.integers().between(0, 50))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property(tries = 200)
  void theLedgerIsItsEntriesAndTheDebtsAreWhatIsOwed(@ForAll("steps") List<Step> steps) {
    try (Books books = new Books()) {
      books.owe("10.00", "2026-03-10");
      for (Step step : steps) {
        books.office.wait(Duration.ofDays(step.days()));
        command(books, step).ifPresent(command -> {
          try {
            books.office.run(command);
          } catch (RuleViolation refused) {
            assertThat(refused.clause()).isNotEmpty();
          }
        });
        check(books);
      }
    }
  }

  private static Optional<Command> command(Books books, Step step) {
    Yuan amount = Yuan.of("0.01").times(BigDecimal.valueOf(step.fen()));
    LocalDate today = Books.SETTINGS.dayOf(books.now());
    List<Receivable> open = books.open();
    Optional<Receivable> one =
        open.isEmpty() ? Optional.empty() : Optional.of(open.get(step.which() % open.size()));
    return switch (step.what()) {
      case OWE -> Optional.of(new Till.Owe("SP-1", "A-1", amount, today.plusDays(15)));
      case RECEIVE -> Optional.of(new Till.Receive("SP-1", "A-1", amount, List.of()));
      case RECEIVE_FOR_ONE ->
        one.map(r -> new Till.Receive("SP-1", "A-1", amount, List.of(r.id())));
      case TAKE_BACK -> {
        List<String> payments = books.entries().stream()
            .filter(e -> e.kind() == EntryKind.PAYMENT)
            .map(LedgerEntry::id)
            .toList();
        yield payments.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Till.TakeBack("SP-1", "A-1", payments.get(step.which() % payments.size())));
      }
      case PAY_OUT -> Optional.of(new Till.PayOut("SP-1", "A-1", amount));
      case CHARGE_FEES -> Optional.of(new ChargeLateFees("SP-1", "A-1"));
      case WAIVE -> one.map(r -> new WaiveLateFee("SP-1", "A-1", r.id(), "our mistake"));
      case DISPUTE ->
        one.map(r -> new DisputeCharge(
            "SP-1", "A-1", r.id(), Optional.of(amount.min(r.open())), "METER_TEST"));
      case RELEASE -> one.map(r -> new ReleaseCharge("SP-1", "A-1", r.id()));
      case INSTALMENTS ->
        one.filter(r -> r.open().compareTo(Yuan.of("0.01")) > 0)
            .map(r -> new AgreeInstalments(
                "SP-1",
                "A-1",
                r.id(),
                List.of(
                    new Instalment(Yuan.of("0.01"), today.plusDays(10)),
                    new Instalment(r.open().minus(Yuan.of("0.01")), today.plusDays(20)))));
      case WRITE_OFF -> one.map(r -> new WriteOff("SP-1", "A-1", r.id(), "gone", "E-2"));
    };
  }

  private static void check(Books books) {
    Ledger ledger = books.ledger();
    List<LedgerEntry> entries = books.entries();
    List<Receivable> open = books.open();
    assertThat(ledger.balances()).isEqualTo(LedgerRules.replay(entries));
    assertThat(entries).extracting(LedgerEntry::number).isSorted().doesNotHaveDuplicates();
    assertThat(sum(ledger.balances().values().stream())).isEqualTo(Yuan.ZERO);
    assertThat(ledger.credit()).isGreaterThanOrEqualTo(Yuan.ZERO);
    assertThat(sum(open.stream().map(Receivable::open))).isEqualTo(ledger.owed());
    assertThat(open).allSatisfy(r -> {
      assertThat(r.open()).isGreaterThan(Yuan.ZERO).isLessThanOrEqualTo(r.amount());
      assertThat(r.payable()).isBetween(Yuan.ZERO, r.open());
    });
    assertThat(ledger.overdueFrom()).isEqualTo(LedgerRules.earliestDue(open));
  }

  private static Yuan sum(Stream<Yuan> amounts) {
    return amounts.reduce(Yuan.ZERO, Yuan::plus);
  }
}
