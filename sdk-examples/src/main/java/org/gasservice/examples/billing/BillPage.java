package org.gasservice.examples.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.gasservice.core.billing.BillSheet;
import org.gasservice.core.billing.BillingFeature;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.DaySheet;
import org.gasservice.core.payment.PaymentFeature;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.TariffFeature;
import org.gasservice.examples.billing.BillReport.Age;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.PageTemplate;
import org.gasservice.examples.report.Words;
import org.gasservice.examples.site.Site;

/** The report as a page, the bills as pages to print, the whole as a few lines for the console. */
final class BillPage {

  private static final int WIDEST = 320;

  private final BillReport report;
  private final PageTemplate template =
      new PageTemplate("org/gasservice/examples/report/bill-run.mustache");
  private final PageTemplate printed =
      new PageTemplate("org/gasservice/examples/report/bill.mustache");
  private final PageTemplate sheet =
      new PageTemplate("org/gasservice/examples/report/day-sheet.mustache");
  private final Words words;

  BillPage(BillReport report) {
    this.report = report;
    words = Words.beside(
        BillPage.class,
        List.of(
            MessageBundle.beside(BillingFeature.class),
            MessageBundle.beside(TariffFeature.class),
            MessageBundle.beside(PaymentFeature.class),
            MessageBundle.beside(MeterFeature.class)),
        report.asOf(),
        Site.ZONE);
  }

  String html(Locale first) {
    Map<String, Object> content = new HashMap<>();
    content.put("asOf", report.asOf());
    content.put("subheading", words.of("bills.asof", Map.of("day", report.asOf())));
    content.put("tiles", tiles());
    content.put("rounds", report.rounds().stream().map(this::round).toList());
    content.put("volumes", volumes());
    content.put("revenues", revenues());
    content.put("ages", ages());
    content.put("rejected", rejected());
    content.putAll(dayContent());
    content.put("collection", collection());
    content.put("books", books());
    content.put("digest", report.ledgers());
    return template.html(content, words, first);
  }

  /** The bills, one a page. */
  String bills(Locale first) {
    Map<String, Object> content = new HashMap<>();
    content.put("asOf", report.asOf());
    content.put("bills", report.sheets().stream().map(this::bill).toList());
    return printed.html(content, words, first);
  }

  /** Cash and channels of a day, to print and sign. */
  String day(Locale first) {
    return sheet.html(dayContent(), words, first);
  }

  private Map<String, Object> dayContent() {
    Map<String, Object> content = new HashMap<>();
    content.put("day", report.day().day());
    content.put("unit", report.day().unit());
    content.put("drawers", report.day().drawers().stream().map(this::drawer).toList());
    content.put("channels", channels(report.day()));
    content.put(
        "channelsReceived",
        report.day().channels().stream()
            .map(DaySheet.ChannelLine::received)
            .reduce(Yuan.ZERO, Yuan::plus));
    return content;
  }

  private Map<String, Object> drawer(DaySheet.DrawerLine line) {
    return Map.ofEntries(
        Map.entry("drawer", line.drawer().replaceFirst("^drawer-", "")),
        Map.entry("clerk", line.clerk()),
        Map.entry("state", words.word("DrawerState", line.state().name())),
        Map.entry("opening", line.opening()),
        Map.entry("takenOver", line.takenOver()),
        Map.entry("payments", line.payments()),
        Map.entry("received", line.received()),
        Map.entry("refunded", line.refunded()),
        Map.entry("deposited", line.deposited()),
        Map.entry("expected", line.expected()),
        Map.entry("counted", line.counted().map(Yuan::toString).orElse("–")),
        Map.entry("difference", line.difference().map(Yuan::toString).orElse("–")));
  }

  private List<Map<String, Object>> collection() {
    BillReport.Collection all = report.collection();
    return List.of(
        step("reminders", all.reminders()),
        step("stop-notices", all.stopNotices()),
        step("served", all.served()),
        step("orders", all.orders()),
        step("called-off", all.calledOff()),
        step("cut-off", all.cutOff()),
        step("restored", all.restored()));
  }

  private Map<String, Object> step(String name, int count) {
    return Map.of("name", words.of("bills.collection." + name), "count", count);
  }

  /** The same figures in a few lines. */
  List<String> summary(Locale locale) {
    List<String> lines = new ArrayList<>();
    tiles()
        .forEach(tile -> lines.add(
            in(locale, tile.name()) + ": " + tile.value() + " (" + in(locale, tile.more()) + ")"));
    return lines;
  }

  private static String in(Locale locale, Both text) {
    return locale.getLanguage().equals("en") ? text.en() : text.zh();
  }

  // ---- figures

  /** One figure at the top of the page. */
  private record Tile(Both name, String value, Both more, String tone) {}

  private List<Tile> tiles() {
    int billed = report.rounds().stream().mapToInt(r -> r.tally().billed()).sum();
    int rejected = report.rounds().stream().mapToInt(r -> r.tally().rejected()).sum();
    int trueUps = report.rounds().stream().mapToInt(r -> r.tally().trueUps()).sum();
    Yuan owed = report.ageing().stream().map(Age::amount).reduce(Yuan.ZERO, Yuan::plus);
    Yuan overdue = report.ageing().stream()
        .filter(age -> age.from() > 0)
        .map(Age::amount)
        .reduce(Yuan.ZERO, Yuan::plus);
    return List.of(
        tile("points", "" + report.points(), "", Map.of("n", report.books().entries())),
        tile("bills", "" + billed, "good", Map.of("n", trueUps)),
        tile("volume", report.volume().toPlainString(), "", Map.of()),
        tile("billed", report.billed().toString(), "", Map.of()),
        tile("owed", owed.toString(), "care", Map.of("overdue", overdue)),
        tile("rejected", "" + rejected, rejected == 0 ? "good" : "care", Map.of()),
        tile(
            "balanced",
            "" + report.books().unbalanced(),
            report.books().unbalanced() == 0 ? "good" : "bad",
            Map.of("n", report.books().ledgers())));
  }

  private Tile tile(String name, String value, String tone, Map<String, ?> more) {
    return new Tile(
        words.of("bills." + name), value, words.of("bills." + name + ".more", more), tone);
  }

  private Map<String, Object> round(BillReport.Round round) {
    return Map.of(
        "period", round.period(),
        "met", round.tally().met(),
        "billed", round.tally().billed(),
        "trueUps", round.tally().trueUps(),
        "notToBill", round.tally().notToBill(),
        "rejected", round.tally().rejected(),
        "total", round.tally().total().toString());
  }

  private List<Map<String, Object>> volumes() {
    SortedMap<String, BigDecimal> all = merged(r -> r.tally().volumeByTier(), BigDecimal::add);
    BigDecimal most = all.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
    List<Map<String, Object>> lines = new ArrayList<>();
    all.forEach((key, volume) -> lines.add(Map.of(
        "class", key.substring(0, key.lastIndexOf('.')),
        "tier", key.substring(key.lastIndexOf('.') + 1),
        "value", volume.toPlainString(),
        "bar", WIDEST * volume.doubleValue() / most.doubleValue())));
    return lines;
  }

  private List<Map<String, Object>> revenues() {
    SortedMap<String, Yuan> all = merged(r -> r.tally().revenueByVersion(), Yuan::plus);
    double most =
        all.values().stream().mapToDouble(y -> y.amount().doubleValue()).max().orElse(1);
    List<Map<String, Object>> lines = new ArrayList<>();
    all.forEach((key, revenue) -> lines.add(Map.of(
        "class", key.substring(0, key.lastIndexOf('.')),
        "version", key.substring(key.lastIndexOf('.') + 1),
        "value", revenue.toString(),
        "bar", WIDEST * revenue.amount().doubleValue() / Math.max(1, most))));
    return lines;
  }

  /** Of a round, by name. */
  private interface Part<V> {
    SortedMap<String, V> of(BillReport.Round round);
  }

  private <V> SortedMap<String, V> merged(Part<V> part, BinaryOperator<V> plus) {
    SortedMap<String, V> all = new TreeMap<>();
    report
        .rounds()
        .forEach(round -> part.of(round).forEach((key, value) -> all.merge(key, value, plus)));
    return all;
  }

  private List<Map<String, Object>> ages() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Age age : report.ageing()) {
      lines.add(Map.of(
          "name", words.of("bills.age." + age.from()),
          "debts", age.debts(),
          "amount", age.amount().toString()));
    }
    return lines;
  }

  private List<Map<String, Object>> rejected() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (BillReport.Round round : report.rounds()) {
      round
          .rejected()
          .forEach(reason -> lines.add(Map.of(
              "period", round.period(),
              "reason", reason.reason(),
              "clause", reason.clause().orElse(""),
              "text", words.of("bills.reason." + reason.reason()),
              "accounts", reason.accounts(),
              "first", String.join(" ", reason.first()))));
    }
    return lines;
  }

  private static List<Map<String, Object>> channels(DaySheet sheet) {
    return sheet.channels().stream()
        .map(line -> Map.<String, Object>of(
            "channel", line.channel(),
            "payments", line.payments(),
            "received", line.received().toString(),
            "back", line.back().toString()))
        .toList();
  }

  private List<Map<String, Object>> books() {
    List<Map<String, Object>> lines = new ArrayList<>();
    report.books().balances().forEach((balance, amount) -> {
      int dot = balance.indexOf('.');
      String title = dot < 0 ? balance : balance.substring(0, dot);
      lines.add(Map.of(
          "title", words.word("AccountTitle", title),
          "detail", dot < 0 ? "" : balance.substring(dot + 1),
          "amount", amount.toString()));
    });
    return lines;
  }

  // ---- one bill

  private Map<String, Object> bill(BillReport.Sheet sheet) {
    BillSheet zh = sheet.zh();
    Map<String, Object> bill = new HashMap<>();
    bill.put("number", zh.number());
    bill.put("account", zh.account());
    bill.put("point", zh.point());
    bill.put("period", zh.period());
    bill.put("kind", words.word("BillKind", zh.kind().name()));
    bill.put("from", zh.from());
    bill.put("through", zh.through());
    bill.put("issuedOn", zh.issuedOn());
    bill.put("dueOn", zh.dueOn());
    bill.put(
        "readings",
        zh.readings().stream()
            .map(span -> Map.of(
                "meter", span.meter(),
                "from", span.from().toPlainString(),
                "to", span.to().toPlainString(),
                "kind", words.word("ReadingKind", span.kind().name())))
            .toList());
    bill.put("lines", zh.lines().stream().map(this::line).toList());
    bill.put("total", zh.total());
    bill.put("paid", zh.paid());
    bill.put("arrears", zh.arrears());
    bill.put("lateFee", zh.lateFee());
    bill.put("toPay", zh.toPay());
    bill.put("replaces", String.join(" ", zh.replaces()));
    List<Both> said = new ArrayList<>();
    for (int i = 0; i < zh.explanation().size(); i++) {
      said.add(new Both(zh.explanation().get(i), sheet.en().explanation().get(i)));
    }
    bill.put("explanation", said);
    return bill;
  }

  private Map<String, Object> line(PriceLine line) {
    return Map.of(
        "days", line.days(),
        "tier", line.tier(),
        "volume", line.volume().toPlainString(),
        "price", line.price().toPlainString(),
        "exact", line.exact().toPlainString(),
        "amount", line.amount().toString(),
        "version", line.version(),
        "method", words.word("SplitMethod", line.method().name()));
  }
}
