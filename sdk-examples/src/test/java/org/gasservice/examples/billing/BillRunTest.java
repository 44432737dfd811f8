package org.gasservice.examples.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.A3;
import static org.gasservice.core.standard.Clauses.A5;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D10_S3;
import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.F5;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gasservice.core.billing.BillSheet;
import org.gasservice.core.billing.RunTally;
import org.gasservice.core.json.Json;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.DaySheet;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.examples.Main;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town billed twice. */
class BillRunTest {

  private static final int POINTS = 150;

  /** Several commits a round. */
  private static final int POINTS_KILLED = 350;

  /** In every name and phone number of the town, and in nothing else. */
  private static final List<String> CANARIES = List.of("样例用户", "样例路", "000-5570-");

  private static final Pattern LOADS =
      Pattern.compile("(?:src|href)=|url\\(|@import|https?://(?!www\\.w3\\.org)");

  private static final Pattern COME = Pattern.compile("\\((\\d+)%\\)");

  /** How often a run is killed; more on request. */
  private static final int KILLS = Integer.getInteger("gas.bill.kills", 2);

  @TempDir
  private Path folder;

  private static BillReport play(Storage storage, int points) {
    return played(storage, points).report();
  }

  private static BillPlay.Played played(Storage storage, int points) {
    return BillPlay.play(
        storage, points, new Texts(Locale.ENGLISH), new PrintWriter(new StringWriter()));
  }

  private static int main(StringWriter said, String... args) {
    PrintWriter to = new PrintWriter(said, true);
    return Main.run(Locale.ENGLISH, to, to, args);
  }

  @Test
  @Keeps({D10_P4, F5})
  void everybodyIsBilledOnceARoundOrListedAndTheBooksBalance() {
    BillReport report = play(new MemoryStorage(), POINTS);

    assertThat(report.rounds()).hasSize(2).allSatisfy(round -> {
      RunTally tally = round.tally();
      assertThat(tally.met()).isEqualTo(POINTS);
      assertThat(tally.billed() + tally.notToBill() + tally.rejected()).isEqualTo(POINTS);
      assertThat(
              round.rejected().stream().mapToInt(BillReport.Rejected::accounts).sum())
          .isEqualTo(tally.rejected());
      assertThat(tally.revenueByVersion().values().stream().reduce(Yuan.ZERO, Yuan::plus))
          .isEqualTo(tally.total());
    });
    assertThat(report.rounds().get(1).tally().trueUps()).isEqualTo(3);
    assertThat(report.books().unbalanced()).isZero();
    assertThat(report.books().balances().values().stream().reduce(Yuan.ZERO, Yuan::plus))
        .isEqualTo(Yuan.ZERO);
    Yuan owed = report.ageing().stream().map(BillReport.Age::amount).reduce(Yuan.ZERO, Yuan::plus);
    assertThat(owed)
        .isEqualTo(balance(report, "RECEIVABLE_GAS").plus(balance(report, "RECEIVABLE_LATE_FEE")));
    assertThat(report.sheets()).hasSize(4).allSatisfy(sheet -> {
      BillSheet bill = sheet.zh();
      assertThat(bill.lines().stream().map(PriceLine::amount).reduce(Yuan.ZERO, Yuan::plus))
          .isEqualTo(bill.total());
      assertThat(bill.toPay())
          .isEqualTo(bill.total().minus(bill.paid()).plus(bill.arrears()).plus(bill.lateFee()));
    });
  }

  @Test
  @Keeps({D10_S3, D4_12a})
  void whoIsLateIsRemindedAndMostOfThemPayBeforeTheyAreCutOff() {
    BillReport report = play(new MemoryStorage(), POINTS);

    BillReport.Collection all = report.collection();
    assertThat(all.reminders()).isEqualTo((int)
        new BillTown(POINTS).homes().stream().filter(BillTown.Home::late).count());
    assertThat(all.stopNotices()).isPositive().isLessThan(all.reminders());
    assertThat(all.served()).isEqualTo(all.reminders() + all.stopNotices());
    assertThat(all.orders()).isEqualTo(all.stopNotices());
    assertThat(all.calledOff()).isPositive();
    assertThat(all.restored()).isPositive().isEqualTo(all.cutOff());
    DaySheet.DrawerLine drawer = report.day().drawers().get(0);
    assertThat(drawer.payments()).isPositive();
    assertThat(drawer.expected()).isEqualTo(drawer.opening().plus(drawer.received()));
    assertThat(drawer.difference()).contains(Yuan.of("-0.50"));
    assertThat(report.day().channels())
        .filteredOn(line -> line.channel().equals(Payment.CASH))
        .isEmpty();
  }

  @Test
  @Keeps({A3, A5})
  void noticesArePrintedOnTheirForms() {
    List<BillPlay.Notice> notices = played(new MemoryStorage(), POINTS).notices();

    assertThat(notices)
        .extracting(BillPlay.Notice::name)
        .containsExactly("reminder", "stop-notice");
    assertThat(notices.get(0).html()).contains("燃气欠费催缴通知单", "BA-0000077-1", "@page { size: A4;");
    assertThat(notices.get(1).html()).contains("燃气封表停气通知单", "2026-04-20 09:00");
  }

  @Test
  void pagesLoadNothingAndNameNobody() {
    BillPage page = new BillPage(play(new MemoryStorage(), POINTS));

    for (String html :
        List.of(page.html(Locale.CHINESE), page.bills(Locale.ENGLISH), page.day(Locale.CHINESE))) {
      assertThat(LOADS.matcher(html).find()).isFalse();
      assertThat(html).doesNotContain(CANARIES).doesNotContain("bills.", "bill.heading");
    }
    assertThat(page.html(Locale.ENGLISH)).contains("no reading that counts");
    assertThat(page.bills(Locale.CHINESE)).contains("第 1 档", "BN-0000009", "SAMPLE-2026");
  }

  @Test
  @Keeps(D10_P4)
  void endsTheSameHoweverOftenItIsKilled() throws Exception {
    Path data = folder.resolve("data");
    Random moments = new Random(20260430);
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = child(data, kill);
      comesTo(10 * (1 + moments.nextInt(9)), child, kill);
      child.waitFor(moments.nextInt(600), TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
    }
    assertThat(child(data, KILLS).waitFor())
        .as(Files.readString(folder.resolve("said-" + KILLS + ".txt")))
        .isZero();
    StringWriter verified = new StringWriter();
    assertThat(main(verified, "verify", "--data", data.toString()))
        .as(verified.toString())
        .isZero();
    BillReport uninterrupted = play(new MemoryStorage(), POINTS_KILLED);
    assertThat(Files.readString(folder.resolve("figures.json")).strip())
        .isEqualTo(Output.pretty(Json.view(uninterrupted)));
    for (int i = 0; i <= KILLS; i++) {
      assertThat(Files.readString(folder.resolve("said-" + i + ".txt"))).doesNotContain(CANARIES);
    }
  }

  /** Lets it come so far, in percent of the whole: both rounds of bills and collection are met, on a slow machine, too. */
  private void comesTo(int percent, Process child, int number) throws Exception {
    Path said = folder.resolve("said-" + number + ".txt");
    while (COME.matcher(Files.readString(said))
            .results()
            .noneMatch(come -> Integer.parseInt(come.group(1)) >= percent)
        && !child.waitFor(20, TimeUnit.MILLISECONDS)) {}
  }

  private Process child(Path data, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--lang",
            "en",
            "bill-run",
            "--points",
            "" + POINTS_KILLED,
            "--data",
            data.toString(),
            "--out",
            folder.resolve("figures.json").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said-" + number + ".txt").toFile())
        .start();
  }

  @Test
  void aTownOfNobodyIsRefused() {
    StringWriter said = new StringWriter();
    assertThat(main(said, "bill-run", "--points", "0", "--data", folder.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(said.toString()).contains("--points takes 1 to 1000000");
  }

  private static Yuan balance(BillReport report, String title) {
    return report.books().balances().getOrDefault(title, Yuan.ZERO);
  }
}
