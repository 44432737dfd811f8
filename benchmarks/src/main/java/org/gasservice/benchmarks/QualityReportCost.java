package org.gasservice.benchmarks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.AccountResolver;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Session;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.quality.Contribution;
import org.gasservice.core.quality.Figure;
import org.gasservice.core.quality.Measure;
import org.gasservice.core.quality.Quality;
import org.gasservice.core.quality.QualityFeature;
import org.gasservice.core.quality.QualityReader;
import org.gasservice.core.quality.QualitySettings;
import org.gasservice.core.quality.Recount;
import org.gasservice.core.quality.Tally;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Change;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;

/**
 * What a month's report costs among few orders and among many, and whether it says what counting everything anew says. What is stored of an order is as
 * much as its measure looks at; everything from there on, the feed, the reader, the pipeline, cells and report, is the product's own.
 */
public final class QualityReportCost {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final YearMonth MONTH = YearMonth.of(2026, 2);
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final int STATIONS = 30;
  private static final int UNIT = 1_000;
  private static final int ROUNDS = 11;
  private static final int EACH = 5;
  private static final String TOP = "HQ";

  /** As much of a closed order as its measure looks at. */
  public record Closed(
      String station, LocalDate day, boolean inTime, boolean excused, int seconds) {

    Contribution contribution() {
      boolean hit = inTime;
      return new Contribution(
          station,
          day,
          List.of(
              new Figure("ORDERS_ON_TIME", new Tally(hit ? 1 : 0, 1, !hit && excused ? 1 : 0, 0)),
              new Figure("COMPLAINT_RATE", new Tally(0, 1, 0, 0)),
              new Figure("REPAIR_TIME", new Tally(0, 1, 0, seconds))));
    }
  }

  private static final AggregateType<Closed> TYPE = new AggregateType<>(
      "closed_order", Closed.class, JsonCodec.whole(1, Closed.class), List.of(), List.of());

  private static final List<Measure<?>> MEASURES =
      List.of(new Measure<>(TYPE, (closed, facts) -> closed.contribution()));

  private QualityReportCost() {}

  /** A company whose orders are counted. */
  private record Company(Storage storage, Pipeline pipeline, Quality quality) {

    static Company open() {
      Storage storage = new MemoryStorage();
      RoleBook roles = RoleBook.standard();
      QualitySettings settings = QualitySettings.of(ZONE, PublishedStandards.manual(), MEASURES);
      Pipeline pipeline = new Pipeline(
          storage,
          new Registry(List.of(
              AccessFeature.create(roles),
              WorkforceFeature.create(WorkforceSettings.in(ZONE)),
              Feature.named("closed").type(TYPE).build(),
              QualityFeature.create(settings))),
          PipelineSettings.of(
              Clock.systemUTC(), new RandomIds(new SecureRandom()), new AccountResolver(roles)));
      Session.of(pipeline, Actor.setup()).execute(new FoundCompany("Company", ZONE, "E-1"));
      Session session = Session.of(pipeline, Actor.employee("E-1"));
      session.execute(unit(TOP, OrgLevel.HEAD_OFFICE, Optional.empty()));
      session.execute(unit("BR", OrgLevel.BRANCH, Optional.of(TOP)));
      IntStream.range(0, STATIONS)
          .forEach(i -> session.execute(unit("ST-" + i, OrgLevel.STATION, Optional.of("BR"))));
      return new Company(storage, pipeline, new Quality(session, settings));
    }

    private static OpenUnit unit(String id, OrgLevel level, Optional<String> parent) {
      return new OpenUnit(id, level, parent, id, Optional.empty());
    }

    /** Stores the orders and reads the feed to its end. */
    void count(int orders) {
      PlainRows.store(storage, orders, QualityReportCost::insert);
      System.out.println("stored " + orders);
      QualityReader reader = new QualityReader(pipeline, MEASURES);
      long begun = System.nanoTime();
      int read = 0;
      while (reader.read(UNIT)) {
        read += UNIT;
        if (read % 100_000 == 0) {
          System.out.printf(
              Locale.ROOT, "read %d, %d s%n", read, (System.nanoTime() - begun) / 1_000_000_000L);
        }
      }
    }

    List<Figure> report() {
      List<Figure> shown = quality.month(TOP, MONTH).shown();
      if (shown.size() != 3) {
        throw new IllegalStateException(shown.size() + " figures");
      }
      return shown;
    }

    /** The report says what counting every order anew says, to the last one. */
    void requireExact(int orders) {
      Map<String, Tally> anew =
          sum(Recount.of(storage, pipeline.reads(QualityReader.ACTOR), MEASURES).values().stream()
              .flatMap(List::stream));
      Map<String, Tally> shown = sum(report().stream());
      if (!shown.equals(anew)
          || Objects.requireNonNull(shown.get("ORDERS_ON_TIME")).of() != orders) {
        throw new IllegalStateException(shown + " is not " + anew);
      }
      System.out.println(orders + " orders, equal to a full recount: " + shown);
    }

    private static Map<String, Tally> sum(Stream<Figure> figures) {
      Map<String, Tally> sums = new TreeMap<>();
      figures.forEach(figure -> sums.merge(figure.indicator(), figure.tally(), Tally::plus));
      return sums;
    }
  }

  /** @param args how many orders the greater store has, a million when absent */
  public static void main(String[] args) throws Exception {
    int many = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    int few = 10_000;
    Company small = Company.open();
    Company great = Company.open();
    small.count(few);
    great.count(many);
    small.requireExact(few);
    great.requireExact(many);
    List<Spent> ofFew = new ArrayList<>();
    List<Spent> ofMany = new ArrayList<>();
    Spent.each(10 * EACH, small::report);
    Spent.each(10 * EACH, great::report);
    for (int round = 0; round < ROUNDS; round++) {
      ofFew.add(Spent.each(EACH, small::report));
      ofMany.add(Spent.each(EACH, great::report));
    }
    System.out.printf(
        Locale.ROOT,
        "a month of %d stations among %d orders: %.0f us, among %d: %.0f us, ratio %.2f; bytes %.2f%n",
        STATIONS,
        few,
        Spent.median(ofFew, Spent::nanos) / 1_000,
        many,
        Spent.median(ofMany, Spent::nanos) / 1_000,
        Spent.ratio(ofMany, ofFew, Spent::nanos),
        Spent.ratio(ofMany, ofFew, Spent::bytes));
  }

  /** Evenly over stations and days; every seventh late, every third of these excused. */
  private static Change<Closed> insert(int i) {
    Key key = new Key("SP-" + i, "order");
    Closed closed = new Closed(
        "ST-" + i % STATIONS,
        MONTH.atDay(1 + i / STATIONS % MONTH.lengthOfMonth()),
        i % 7 != 0,
        i % 3 == 0,
        i % 14_400);
    return PlainRows.insert(TYPE, key, closed, NOW, "order.close", i);
  }
}
