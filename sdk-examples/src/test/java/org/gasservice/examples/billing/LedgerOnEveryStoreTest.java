package org.gasservice.examples.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P4;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.billing.AdjustPrices;
import org.gasservice.core.billing.AgreeInstalments;
import org.gasservice.core.billing.BillAccount;
import org.gasservice.core.billing.CancelBill;
import org.gasservice.core.billing.ChargeLateFees;
import org.gasservice.core.billing.DisputeCharge;
import org.gasservice.core.billing.Instalment;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.LedgerRules;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.ReleaseCharge;
import org.gasservice.core.billing.WaiveLateFee;
import org.gasservice.core.billing.WriteOff;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Submission;
import org.gasservice.core.meter.EstimateReading;
import org.gasservice.core.meter.EstimateReason;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.CashDrawer;
import org.gasservice.core.payment.CountDrawer;
import org.gasservice.core.payment.DepositCash;
import org.gasservice.core.payment.HandOverDrawer;
import org.gasservice.core.payment.OpenChannel;
import org.gasservice.core.payment.OpenDrawer;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.ReceivePayment;
import org.gasservice.core.payment.RefundPayment;
import org.gasservice.core.payment.ReversePayment;
import org.gasservice.core.payment.StopDrawer;
import org.gasservice.core.payment.VoidPayment;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.examples.billing.BillTown.Home;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreKind;
import org.gasservice.examples.site.Stores;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done about an account, on whatever store: its ledger sums to zero, is what its entries add up to, and comes out the same. */
@Keeps(D10_P4)
class LedgerOnEveryStoreTest {

  private static final int STEPS = 60;
  private static final Home HOME = new Home(1);
  private static final Actor HEAD = BillPlay.HEAD;
  private static final String CHIEF = "E-7509";
  private static final Key DRAWER = CashDrawer.keyOf(BillTown.STATION, "W1");

  private static final Map<Integer, String> RESULTS = new ConcurrentHashMap<>();

  static Stream<Arguments> seedsAndStores() {
    return IntStream.rangeClosed(1, 4)
        .boxed()
        .flatMap(seed -> Stream.of(StoreKind.values()).map(kind -> Arguments.of(seed, kind)));
  }

  @ParameterizedTest(name = "seed {0} on {1}")
  @MethodSource("seedsAndStores")
  void booksBalanceAfterAnySequence(int seed, StoreKind kind) throws IOException {
    try (OpenedStore store = Stores.open(kind);
        Site site = Site.open(
            store.storage(), BillTown.at(BillTown.BEGIN, 9), new RepeatableIds("ledger-" + seed))) {
      Account account = new Account(site, new Random(seed));
      account.moveIn();
      for (int step = 0; step < STEPS; step++) {
        account.step();
        account.check();
      }
      account.handOver();
      String standing = account.standing();
      assertThat(account.done).as("not everything was refused").isGreaterThan(STEPS / 3);
      assertThat(standing).isEqualTo(RESULTS.computeIfAbsent(seed, s -> standing));
    }
  }

  /** The account and what chance does with it. */
  private static final class Account {
    private final Site site;
    private final Random chance;
    private LocalDate day = BillTown.BEGIN;
    private int dial;
    private int number;
    private int done;

    Account(Site site, Random chance) {
      this.site = site;
      this.chance = chance;
    }

    void moveIn() {
      site.execute(Submission.of(Actor.setup(), new FoundCompany("Sample", Site.ZONE, HEAD.id())));
      Stream.of(
              new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "HQ", Optional.empty()),
              new OpenUnit("BR", OrgLevel.BRANCH, Optional.of("HQ"), "BR", Optional.empty()),
              new OpenUnit(
                  BillTown.STATION, OrgLevel.STATION, Optional.of("BR"), "ST", Optional.empty()),
              new OpenChannel("BANK", "BANK", BillTown.BEGIN, Optional.empty()),
              Hire.builder()
                  .employee(CHIEF)
                  .name(Personal.of("Sample"))
                  .post("CHIEF")
                  .unit(BillTown.STATION)
                  .card("CARD-1")
                  .build(),
              new GrantRole(CHIEF, "SUPERVISOR"),
              new OpenDrawer(BillTown.STATION, "W1", Yuan.of("100.00")))
          .forEach(command -> site.execute(Submission.of(HEAD, command)));
      BillTown.prices().forEach(prices -> site.execute(Submission.of(HEAD, prices)));
      BillTown.movingIn(HOME).forEach(command -> site.execute(Submission.of(HEAD, command)));
    }

    void step() {
      day = day.plusDays(chance.nextInt(20));
      site.moveTo(BillTown.at(day, 9).plusSeconds(++number));
      int what = chance.nextInt(17);
      int some = 1 + chance.nextInt(60_000);
      if (what < 3) {
        dial += chance.nextInt(80);
      }
      List<Receivable> open = open();
      Optional<Receivable> one =
          open.isEmpty() ? Optional.empty() : Optional.of(open.get(some % open.size()));
      command(what, new Yuan(BigDecimal.valueOf(some, 2)), one).ifPresent(command -> {
        try {
          site.execute(Submission.of(HEAD, command));
          done++;
        } catch (Refusal refused) {
          assertThat(refused.code()).isNotEmpty();
        }
      });
    }

    private Optional<Command> command(int what, Yuan amount, Optional<Receivable> one) {
      String point = HOME.point();
      String account = HOME.account();
      return switch (what) {
        case 0, 1 -> Optional.of(BillTown.read(HOME, HOME.meter(), BigDecimal.valueOf(1 + dial)));
        case 2 ->
          Optional.of(
              new EstimateReading(point, HOME.meter(), EstimateReason.NO_ACCESS, Optional.empty()));
        case 3, 4 ->
          Optional.of(new BillAccount(point, account, "P-" + number, day, Optional.empty()));
        case 5, 6 ->
          Optional.of(ReceivePayment.builder()
              .point(point)
              .account(account)
              .channel("BANK")
              .transaction("TX-" + number)
              .method(PayMethod.TRANSFER)
              .amount(amount)
              .build());
        case 7 ->
          ledger()
              .flatMap(Ledger::lastBill)
              .map(bill -> new CancelBill(point, account, bill, "wrong"));
        case 8 -> Optional.of(new ChargeLateFees(point, account));
        case 9 ->
          one.map(debt -> debt.dispute().isPresent()
              ? new ReleaseCharge(point, account, debt.id())
              : new DisputeCharge(
                  point, account, debt.id(), Optional.of(amount.min(debt.open())), "READING"));
        case 10 ->
          one.filter(debt -> debt.open().compareTo(Yuan.of("0.01")) > 0)
              .map(debt -> debt.kind().principal()
                  ? new AgreeInstalments(point, account, debt.id(), halves(debt.open()))
                  : new WaiveLateFee(point, account, debt.id(), "our mistake"));
        case 11 -> Optional.of(new AdjustPrices(point, account, day.minusDays(40)));
        case 12 -> Optional.of(cash(amount));
        case 13 ->
          payment()
              .map(payment -> payment.slot().isPresent()
                  ? new VoidPayment(payment.key(), "wrong")
                  : new ReversePayment(payment.key(), "RT-" + number));
        case 14 ->
          payment()
              .map(payment -> new RefundPayment(
                  payment.key(),
                  "RF-" + number,
                  ledger().map(Ledger::credit).orElse(amount).min(payment.amount()),
                  "moved",
                  CHIEF,
                  payment.slot().map(slot -> DRAWER)));
        case 15 -> one.map(debt -> new WriteOff(point, account, debt.id(), "gone", CHIEF));
        default -> Optional.of(new DepositCash(DRAWER, "SLIP-" + number, amount));
      };
    }

    private ReceivePayment cash(Yuan amount) {
      return ReceivePayment.builder()
          .point(HOME.point())
          .account(HOME.account())
          .channel(Payment.CASH)
          .transaction("TC-" + number)
          .method(PayMethod.CASH)
          .amount(amount)
          .cash(new Tender(amount, amount, Yuan.ZERO))
          .drawer(DRAWER)
          .build();
    }

    /** One of the latest. */
    private Optional<Payment> payment() {
      List<Payment> latest = new ArrayList<>(payments());
      return latest.isEmpty()
          ? Optional.empty()
          : Optional.of(latest.get(number % Math.min(4, latest.size())));
    }

    private List<Payment> payments() {
      return site
          .gas()
          .as(HEAD)
          .session()
          .scan(
              Payment.TYPE,
              Range.all(Payment.OF_ACCOUNT).inRoot(HOME.point()).equalTo(HOME.account()),
              Optional.empty(),
              Limits.PAGE)
          .rows()
          .stream()
          .map(Held::value)
          .toList();
    }

    private List<Instalment> halves(Yuan whole) {
      Yuan first = Yuan.of("0.01");
      return List.of(
          new Instalment(first, day.plusDays(7)),
          new Instalment(whole.minus(first), day.plusDays(30)));
    }

    private Optional<Ledger> ledger() {
      return site
          .storage()
          .find(Ledger.TYPE, List.of(Ledger.keyOf(HOME.point(), HOME.account())))
          .stream()
          .map(Held::value)
          .findFirst();
    }

    private List<Receivable> open() {
      return site.gas().as(HEAD).billing().open(HOME.point(), HOME.account(), Limits.PAGE).stream()
          .map(Held::value)
          .toList();
    }

    private List<LedgerEntry> entries() {
      return entries(HOME.point(), HOME.account());
    }

    private List<LedgerEntry> entries(String root, String book) {
      return new ArrayList<>(
          site
              .gas()
              .as(HEAD)
              .billing()
              .entries(root, book, Optional.empty(), Limits.PAGE)
              .rows()
              .stream()
              .map(Held::value)
              .toList());
    }

    /** The drawer is counted and signed over: its book holds, too, and both books together have no cash that is not in the safe. */
    void handOver() {
      Yuan expected = site.gas()
          .as(HEAD)
          .payments()
          .daySheet(BillTown.STATION, BillTown.BEGIN)
          .drawers()
          .get(0)
          .expected();
      Stream.of(
              new StopDrawer(DRAWER),
              CountDrawer.of(DRAWER, expected),
              new HandOverDrawer(DRAWER, CHIEF))
          .forEach(command -> site.execute(Submission.of(HEAD, command)));
      String name = DRAWER.root() + "/" + DRAWER.id();
      Ledger book = site.storage()
          .find(Ledger.TYPE, List.of(Ledger.keyOf(DRAWER.root(), name)))
          .get(0)
          .value();
      assertThat(book.balances()).isEqualTo(LedgerRules.replay(entries(DRAWER.root(), name)));
      assertThat(book.balances().values().stream().reduce(Yuan.ZERO, Yuan::plus))
          .isEqualTo(Yuan.ZERO);
      assertThat(cash(book).plus(ledger().map(Account::cash).orElse(Yuan.ZERO)))
          .isEqualTo(Yuan.ZERO);
    }

    private static Yuan cash(Ledger book) {
      return book.balances().getOrDefault("CLEARING.CASH", Yuan.ZERO);
    }

    void check() {
      payments().forEach(payment -> assertThat(payment.receipt().number()).isNotEmpty());
      ledger().ifPresent(ledger -> {
        assertThat(ledger.balances()).isEqualTo(LedgerRules.replay(entries()));
        assertThat(ledger.balances().values().stream().reduce(Yuan.ZERO, Yuan::plus))
            .isEqualTo(Yuan.ZERO);
        assertThat(open().stream().map(Receivable::open).reduce(Yuan.ZERO, Yuan::plus))
            .isEqualTo(ledger.owed());
        assertThat(ledger.overdueFrom()).isEqualTo(LedgerRules.earliestDue(open()));
      });
    }

    String standing() {
      return ledger().orElseThrow() + "\n" + open();
    }
  }
}
