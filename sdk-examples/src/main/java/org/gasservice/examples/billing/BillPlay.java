package org.gasservice.examples.billing;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.billing.BillingRun;
import org.gasservice.core.billing.BillingRuns;
import org.gasservice.core.billing.ChargeLateFees;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.StartBillingRun;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.command.Submission;
import org.gasservice.core.meter.EstimateReading;
import org.gasservice.core.meter.EstimateReason;
import org.gasservice.core.meter.RemoveMeter;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.payment.OpenChannel;
import org.gasservice.core.payment.ReceivePayment;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.examples.billing.BillTown.Home;
import org.gasservice.examples.billing.BillTown.Paying;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/**
 * Reads and bills the town twice. Every command has an id that follows from what it does, and a billing run goes on where it was: a play that was cut
 * short ends as one that was not.
 */
final class BillPlay {

  /** Pages of a run that are billed side by side. */
  private static final int WORKERS = Math.min(4, Runtime.getRuntime().availableProcessors());

  /** Accounts between two steps of progress. */
  private static final int A_STEP = 10 * BillingRuns.PAGE;

  static final Actor HEAD = Actor.employee("E-7501");
  static final Actor READER = Actor.employee("E-7502");

  private final BillTown town;
  private final Site site;
  private final Progress progress;
  private final BillSteps steps;
  private final BillCollect collect;

  private BillPlay(BillTown town, Site site, Progress progress) {
    this.town = town;
    this.site = site;
    this.progress = progress;
    steps = new BillSteps(site, progress);
    collect = new BillCollect(town, site, steps);
  }

  /** What came of it, and a reminder and a stop notice to print. */
  record Played(BillReport report, List<Notice> notices) {}

  /**
   * A notice to print.
   *
   * @param name of the file it goes to
   * @param html a page that needs nothing else; with the customer's name, so it is no part of the figures
   */
  record Notice(String name, String html) {}

  /** @param storage closed afterwards */
  static Played play(Storage storage, int points, Texts texts, PrintWriter err) {
    BillTown town = new BillTown(points);
    try (Site site =
            Site.open(storage, BillTown.at(BillTown.BEGIN, 9), new RandomIds(new SecureRandom()));
        Progress progress = Progress.of(texts, err, "billing.task", 7L * points)) {
      texts.learn(site.registry());
      return new BillPlay(town, site, progress).run();
    }
  }

  private Played run() {
    company();
    steps.each("move-in", HEAD, town.homes(), home -> BillTown.movingIn(home).stream());
    site.moveTo(BillTown.at(LocalDate.of(2026, 1, 31), 9));
    steps.quietly(
        "january",
        READER,
        town.homes().stream().filter(Home::estimated).toList(),
        home -> Stream.of(BillTown.read(home, home.meter(), home.shownAfter(1))));
    site.moveTo(BillTown.at(BillTown.FIRST_END, 9));
    steps.each("read-1", READER, town.homes(), BillPlay::firstReading);
    bill("RUN-2026-02", "2026-02", BillTown.FIRST_END);
    paid();
    site.moveTo(BillTown.at(BillTown.NEW_PRICE, 8));
    must("new-price", BillTown.newPrice());
    steps.quietly(
        "exchange",
        READER,
        town.homes().stream().filter(Home::exchanged).toList(),
        home -> Stream.of(
            new RemoveMeter(home.point(), home.meter(), atExchange(home)),
            BillTown.hang(home.point(), home.secondMeter(), BigDecimal.ZERO)));
    collect.run();
    site.moveTo(BillTown.at(BillTown.SECOND_END, 9));
    steps.each("read-2", READER, town.homes(), BillPlay::secondReading);
    lateFees();
    bill("RUN-2026-04", "2026-04", BillTown.SECOND_END);
    return new Played(new BillReader(site, town, BillTown.SECOND_END).read(), collect.notices());
  }

  private void company() {
    site.execute(
        Submission.of(Actor.setup(), new FoundCompany("样例燃气 / Sample Gas", Site.ZONE, HEAD.id()))
            .withId("found"));
    must("hq", new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "总部", Optional.empty()));
    must("br", new OpenUnit("BR", OrgLevel.BRANCH, Optional.of("HQ"), "分公司", Optional.empty()));
    must(
        "st",
        new OpenUnit(
            BillTown.STATION, OrgLevel.STATION, Optional.of("BR"), "城东站", Optional.empty()));
    must("reader", new GrantRole(READER.id(), "SUPERVISOR"));
    collect.people();
    BillTown.prices().forEach(prices -> must("prices-" + prices.priceClass(), prices));
    for (String channel : BillTown.CHANNELS) {
      must(
          "channel-" + channel,
          new OpenChannel(channel, channel, BillTown.BEGIN, Optional.empty()));
    }
  }

  private static Stream<Command> firstReading(Home home) {
    if (home.unread()) {
      return Stream.of();
    }
    return home.estimated()
        ? Stream.of(new EstimateReading(
            home.point(), home.meter(), EstimateReason.NO_ACCESS, Optional.empty()))
        : Stream.of(BillTown.read(home, home.meter(), home.shownAfter(2)));
  }

  private static BigDecimal atExchange(Home home) {
    return home.shownAfter(2).add(BigDecimal.valueOf(home.monthly() * 2L / 3));
  }

  private static Stream<Command> secondReading(Home home) {
    if (home.exchanged()) {
      return Stream.of(
          BillTown.read(home, home.secondMeter(), BigDecimal.valueOf(home.monthly() * 4L / 3)));
    }
    BigDecimal shown = home.shownAfter(4);
    return Stream.of(BillTown.read(
        home, home.meter(), home.unbelievable() ? shown.add(BigDecimal.valueOf(90_000)) : shown));
  }

  // ---- money

  private void bill(String id, String period, LocalDate through) {
    site.moveTo(BillTown.at(through, 18));
    BillingRuns runs = site.gas().billingRuns(HEAD);
    Optional<Held<BillingRun>> begun = site.gas().as(HEAD).billing().run(id);
    if (begun.isEmpty()) {
      runs.start(new StartBillingRun(Optional.of(id), period, through, Optional.empty()));
    }
    int met = 0;
    boolean done = false;
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      while (!done) {
        BillingRun run = runs.advance(id, A_STEP, workers);
        progress.step(run.tally().met() - met);
        met = run.tally().met();
        done = run.done();
      }
    } finally {
      workers.shutdown();
    }
  }

  /** Most pay through a channel, on four days in March. */
  private void paid() {
    for (int day = 0; day < 4; day++) {
      int today = day;
      site.moveTo(BillTown.at(LocalDate.of(2026, 3, 3 + 3 * day), 12));
      List<Home> payers = town.homes().stream()
          .filter(home -> home.payDay() == today && home.paying() != Paying.NOT)
          .toList();
      steps.each("pay-" + day, HEAD, payers, home -> payment(home).stream());
    }
  }

  private Optional<Command> payment(Home home) {
    return BillReader.firstBill(site, home)
        .map(bill -> ReceivePayment.builder()
            .point(home.point())
            .account(home.account())
            .channel(home.channel())
            .transaction("TX-" + home.number())
            .method(PayMethod.TRANSFER)
            .amount(home.inTime(bill.total()))
            .build());
  }

  /** Of everybody who is late, page by page along the index. */
  private void lateFees() {
    Range overdue = Range.all(Ledger.OVERDUE).below(BillTown.SECOND_END);
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = site.storage().scan(Ledger.TYPE, overdue, after, BillSteps.SOME);
      List<Key> keys = page.rows().stream().map(Hit::key).toList();
      List<Submission> submissions = site.storage().find(Ledger.TYPE, keys).stream()
          .map(held -> Submission.of(
                  HEAD, new ChargeLateFees(held.key().root(), held.value().account()))
              .withId("bill-late-" + held.value().account()))
          .toList();
      steps.applied(submissions);
      after = page.next();
    } while (after.isPresent());
  }

  private void must(String id, Command command) {
    steps.must(id, HEAD, command);
  }
}
