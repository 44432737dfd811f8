package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many accounts in few commits, each once, and what cannot be billed is listed. */
@Keeps(D10_P4)
class RunTest {

  private static final int POINTS = 230;
  private static final LocalDate END = LocalDate.parse("2026-02-28");

  private final Books books = new Books(Round.SETTINGS);
  private final Office office = books.office;
  private final BillingRuns runs = new BillingRuns(office.pipeline(), Actor.employee("E-1"));

  @BeforeEach
  void town() {
    books.day("2025-12-31");
    Customer.company(office);
    office.run(Round.prices(Round.TIERS));
    office.run(Customer.person("P-1", "Zhang", "13800000001", "350102198511110021"));
    List<Command> commands = new ArrayList<>();
    for (int i = 1; i <= POINTS; i++) {
      commands.add(Customer.point(point(i), "Lake Road " + i));
      commands.add(Customer.holder(point(i), "P-1", account(i)));
      commands.add(InstallMeter.builder()
          .point(point(i))
          .number("M-" + i)
          .kind(MeteringKind.PLAIN)
          .digits(5)
          .startReading(BigDecimal.ZERO)
          .verifiedThrough(LocalDate.parse("2034-12-31"))
          .build());
    }
    all(commands);
    books.day("2026-02-28");
    all(IntStream.rangeClosed(1, POINTS)
        .filter(i -> i % 50 != 0)
        .mapToObj(i -> (Command) RecordReading.builder()
            .point(point(i))
            .number("M-" + i)
            .value(BigDecimal.valueOf(i))
            .source(ReadingSource.VISIT)
            .build())
        .toList());
  }

  private void all(List<Command> commands) {
    List<Submission> submissions = commands.stream()
        .map(command -> Submission.of(Actor.employee("E-1"), command))
        .toList();
    assertThat(office.pipeline().executeAll(submissions, Pipeline.Mode.EACH))
        .allMatch(result -> result.applied());
  }

  private static String point(int i) {
    return String.format(Locale.ROOT, "SP-%04d", i);
  }

  private static String account(int i) {
    return String.format(Locale.ROOT, "A-%04d", i);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void start(String run) {
    runs.start(new StartBillingRun(Optional.of(run), "2026-02", END, Optional.empty()));
  }

  private Ledger ledger(int i) {
    return office.value(Ledger.TYPE, Ledger.keyOf(point(i), account(i)));
  }

  @Test
  void everybodyIsBilledAndWhoWasNotReadIsListedWithTheReason() {
    start("R-1");
    BillingRun half = runs.advance("R-1", 100);
    assertThat(half.done()).isFalse();
    assertThat(half.tally().met()).isEqualTo(100);

    BillingRun done = runs.advance("R-1", 1_000);
    assertThat(done.done()).isTrue();
    assertThat(done.tally().met()).isEqualTo(POINTS);
    assertThat(done.tally().billed()).isEqualTo(226);
    assertThat(done.tally().rejected()).isEqualTo(4);
    assertThat(
            office.keys(RejectedAccount.TYPE, Range.all(RejectedAccount.OF_RUN).inRoot("R-1")))
        .extracting(key -> office.value(RejectedAccount.TYPE, key))
        .extracting(rejected -> rejected.account() + " " + rejected.reason())
        .containsExactly(
            "A-0050 billing.nothing-read",
            "A-0100 billing.nothing-read",
            "A-0150 billing.nothing-read",
            "A-0200 billing.nothing-read");
    Yuan total = IntStream.rangeClosed(1, POINTS)
        .filter(i -> i % 50 != 0)
        .mapToObj(i -> ledger(i).owed())
        .reduce(Yuan.ZERO, Yuan::plus);
    assertThat(done.tally().total()).isEqualTo(total);
    assertThat(done.tally().revenueByVersion()).containsEntry("RESIDENTIAL.2025", total);
  }

  /** Counts what the store is asked, and lets something happen before a commit. */
  private static final class Watched extends ForwardingStorage {
    private int questions;
    private Runnable beforeCommit = () -> {};

    Watched(Storage real) {
      super(real);
    }

    @Override
    public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
      questions++;
      return super.find(type, keys);
    }

    @Override
    public <T> Page<Hit> scan(
        AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
      questions++;
      return super.scan(type, range, after, limit);
    }

    @Override
    public <T> List<Page<Hit>> scan(AggregateType<T> type, List<Range> ranges, int limit) {
      questions++;
      return super.scan(type, ranges, limit);
    }

    @Override
    public void commit(Unit unit) {
      Runnable once = beforeCommit;
      beforeCommit = () -> {};
      once.run();
      super.commit(unit);
    }
  }

  private BillingRuns runsOn(Storage storage) {
    Pipeline pipeline = new Pipeline(
        storage,
        office.pipeline().registry(),
        PipelineSettings.of(
            office::now,
            new RandomIds(new SecureRandom()),
            (actor, reads) -> Optional.of(new Authority("tester", Set.of("*")))));
    return new BillingRuns(pipeline, Actor.employee("E-1"));
  }

  @Test
  void aPageOfAHundredAccountsAsksTheStoreAFewTimes() {
    start("R-1");
    Watched watched = new Watched(office.pipeline().storage());
    BillingRuns asking = runsOn(watched);
    assertThat(asking.advance("R-1", 100).tally().met()).isEqualTo(100);
    assertThat(watched.questions).as("accounts that were never billed").isLessThan(20);

    asking.advance("R-1", 1_000);
    books.day("2026-03-31");
    all(IntStream.rangeClosed(1, POINTS)
        .mapToObj(i -> (Command) RecordReading.builder()
            .point(point(i))
            .number("M-" + i)
            .value(BigDecimal.valueOf(2L * i))
            .source(ReadingSource.VISIT)
            .build())
        .toList());
    runs.start(new StartBillingRun(
        Optional.of("R-2"), "2026-03", LocalDate.parse("2026-03-31"), Optional.empty()));
    watched.questions = 0;
    assertThat(asking.advance("R-2", 100).tally().billed()).isEqualTo(100);
    assertThat(watched.questions).as("accounts with a bill before").isLessThan(20);
  }

  @Test
  void whatHappensBetweenReadingAPageAndItsCommitIsNotOverwritten() {
    start("R-1");
    Watched watched = new Watched(office.pipeline().storage());
    watched.beforeCommit = () ->
        office.run(new BillAccount(point(7), account(7), "2026-02", END, Optional.of("BY-HAND")));
    RunTally tally = runsOn(watched).advance("R-1", 100).tally();
    assertThat(tally.billed()).isEqualTo(97);
    assertThat(tally.notToBill()).isEqualTo(1);
    assertThat(ledger(7).bills()).isOne();
    assertThat(ledger(7).entries()).isOne();
    assertThat(ledger(8).bills()).isOne();
  }

  @Test
  void aPageBilledButNotNotedIsBilledOnceAndCountedOnce() {
    start("R-1");
    for (int i = 1; i <= 60; i++) {
      if (i % 50 != 0) {
        office.run(new BillAccount(
            point(i), account(i), "2026-02", END, Optional.of(i <= 40 ? "R-1" : "BY-HAND")));
      }
    }
    RunTally tally = runs.advance("R-1", 1_000).tally();
    assertThat(tally.billed()).isEqualTo(226 - 19);
    assertThat(tally.notToBill()).isEqualTo(19);
    assertThat(IntStream.rangeClosed(1, POINTS).filter(i -> i % 50 != 0))
        .allMatch(i -> ledger(i).bills() == 1 && ledger(i).entries() == 1);
  }

  @Test
  void aSecondRunOfThePeriodBillsOnlyWhoWasReadMeanwhile() {
    start("R-1");
    runs.advance("R-1", 1_000);
    all(List.of(RecordReading.builder()
        .point(point(50))
        .number("M-50")
        .value(BigDecimal.valueOf(50))
        .source(ReadingSource.VISIT)
        .build()));
    start("R-2");
    RunTally tally = runs.advance("R-2", 1_000).tally();
    assertThat(tally.billed()).isOne();
    assertThat(tally.notToBill()).isEqualTo(226);
    assertThat(tally.rejected()).isEqualTo(3);
  }

  @Test
  void severalProcessesOnOneRunBillEverybodyOnce() throws Exception {
    start("R-1");
    ExecutorService workers = Executors.newFixedThreadPool(2);
    List<Callable<BillingRun>> processes = IntStream.range(0, 4)
        .<Callable<BillingRun>>mapToObj(i -> () -> {
          BillingRuns process = new BillingRuns(office.pipeline(), Actor.employee("E-" + i));
          return i < 2 ? process.advance("R-1", 1_000) : process.advance("R-1", 1_000, workers);
        })
        .toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<BillingRun> each : threads.invokeAll(processes)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
      workers.shutdownNow();
    }
    BillingRun done = runs.advance("R-1", 1_000);
    assertThat(done.tally().met()).isEqualTo(POINTS);
    assertThat(done.tally().billed()).isEqualTo(226);
    assertThat(IntStream.rangeClosed(1, POINTS).filter(i -> i % 50 != 0))
        .allMatch(i -> ledger(i).bills() == 1 && ledger(i).entries() == 1);
  }

  @Test
  void pagesSideBySideBillAsPagesOneAfterAnother() throws Exception {
    start("R-1");
    ExecutorService workers = Executors.newFixedThreadPool(3);
    try {
      BillingRun done = runs.advance("R-1", 1_000, workers);
      assertThat(done.done()).isTrue();
      assertThat(done.tally().met()).isEqualTo(POINTS);
      assertThat(done.tally().billed()).isEqualTo(226);
      assertThat(done.tally().rejected()).isEqualTo(4);
    } finally {
      workers.shutdownNow();
    }
    assertThat(office
            .storage()
            .find(BillingRun.TYPE, List.of(BillingRun.keyOf("R-1")))
            .get(0)
            .version())
        .as("begun, and noted once for three pages")
        .isEqualTo(2);
    assertThat(IntStream.rangeClosed(1, POINTS).filter(i -> i % 50 != 0))
        .allMatch(i -> ledger(i).bills() == 1 && ledger(i).entries() == 1);
  }

  @Test
  void aRunThatAnotherProcessBroughtFurtherGoesOnFromThere() {
    int all = 620;
    all(IntStream.rangeClosed(POINTS + 1, all)
        .boxed()
        .flatMap(i -> Stream.<Command>of(
            Customer.point(point(i), "Lake Road " + i),
            Customer.holder(point(i), "P-1", account(i))))
        .toList());
    start("R-1");
    AtomicInteger pages = new AtomicInteger();
    BillingRun done = runs.advance("R-1", 2_000, page -> {
      if (pages.incrementAndGet() == 2) {
        assertThat(runs.advance("R-1", 100).tally().met()).isEqualTo(100);
      }
      page.run();
    });
    assertThat(done.done()).isTrue();
    assertThat(pages.get()).as("seven pages, and again those behind the first").isEqualTo(13);
    assertThat(done.tally().met()).as("more than one note holds").isEqualTo(all);
    assertThat(done.tally().billed()).isEqualTo(226);
    assertThat(done.tally().rejected()).isEqualTo(4 + all - POINTS);
    assertThat(ledger(101).bills()).isOne();
  }

  @Test
  void aRunWhoseWorkersAreGoneGoesOnWithOthers() {
    start("R-1");
    AtomicInteger pages = new AtomicInteger();
    assertThatThrownBy(() -> runs.advance("R-1", 1_000, page -> {
          if (pages.incrementAndGet() == 2) {
            throw new RejectedExecutionException();
          }
          page.run();
        }))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(ledger(1).bills()).as("the first page is billed and not noted").isOne();
    assertThat(office.value(BillingRun.TYPE, BillingRun.keyOf("R-1")).tally())
        .isEqualTo(RunTally.NONE);

    assertThat(runs.advance("R-1", 1_000).tally().billed()).isEqualTo(226);
    assertThat(ledger(1).bills()).isOne();
  }

  @Test
  void aRunOfSomeAccountsLeavesTheOthers() {
    runs.start(new StartBillingRun(Optional.of("R-1"), "2026-02", END, Optional.of("A-000")));
    assertThat(runs.advance("R-1", 1_000).tally().met()).isEqualTo(9);
  }

  @Test
  void whoMayNotBillIsToldOnceAndNobodyIsListed() {
    start("R-1");
    assertThatThrownBy(() -> new BillingRuns(reading(), Actor.employee("E-9")).advance("R-1", 100))
        .isInstanceOf(NotPermitted.class);
    assertThat(office.value(BillingRun.TYPE, BillingRun.keyOf("R-1")).tally())
        .isEqualTo(RunTally.NONE);
  }

  /** The same office for people who may only look. */
  private Pipeline reading() {
    return new Pipeline(
        office.storage(),
        office.pipeline().registry(),
        PipelineSettings.of(
            office::now,
            new RandomIds(new SecureRandom()),
            (actor, reads) -> Optional.of(new Authority("reader", Set.of("read.*")))));
  }

  @Test
  @Keeps(D7_3_5)
  void sixteenDeliveriesOfOneReadingAreOneReadingAndSixteenBillingsOneBill() throws Exception {
    RecordReading reading = RecordReading.builder()
        .point(point(50))
        .number("M-50")
        .value(BigDecimal.valueOf(50))
        .source(ReadingSource.REMOTE)
        .build();
    assertThat(sixteen(reading, "reading-1")).hasSize(1);
    assertThat(office.keys(
            Reading.TYPE,
            Range.all(Reading.OF_POINT).inRoot(point(50)).atLeast(office.now().minusSeconds(1))))
        .hasSize(1);
    BillAccount billing = new BillAccount(point(50), account(50), "2026-02", END, Optional.empty());
    assertThat(sixteen(billing, "bill-1")).hasSize(1);
    assertThat(ledger(50).entries()).isOne();
  }

  /** The different answers to sixteen deliveries at once. */
  private Set<Object> sixteen(Command command, String id) throws Exception {
    Submission submission = Submission.of(Actor.employee("E-1"), command).withId(id);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Object>> deliveries = IntStream.range(0, 16)
          .<Callable<Object>>mapToObj(
              i -> () -> office.pipeline().execute(submission).about().value())
          .toList();
      Set<Object> answers = new HashSet<>();
      for (Future<Object> answer : threads.invokeAll(deliveries)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
