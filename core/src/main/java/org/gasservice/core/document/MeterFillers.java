package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.A2;
import static org.gasservice.core.standard.Clauses.F4;
import static org.gasservice.core.standard.Clauses.F5;
import static org.gasservice.core.standard.Clauses.F6;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.billing.Bill;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.meter.LineState;
import org.gasservice.core.meter.Meters;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.meter.SheetLine;
import org.gasservice.core.meter.TaskSheet;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Fills the papers of reading and charging. Without what they are about they are written by hand. Pure. */
final class MeterFillers {

  private static final int MOST_ROWS = 80;
  private static final int DAYS_ON_CARD = 730;

  private MeterFillers() {}

  static List<Filler> all(DocumentSettings settings) {
    return List.of(
        new Filler(A2, (about, facts) -> by(about, key -> window(key, settings, facts))),
        new Filler(F4, (about, facts) -> by(about, key -> sheet(key, facts))),
        new Filler(F5, (about, facts) -> by(about, key -> notice(key, facts))),
        new Filler(F6, (about, facts) -> by(about, key -> card(key, facts))));
  }

  /** What data tells of something; nothing when it is written by hand. */
  static Filling by(Optional<Key> about, Function<Key, Filling> fromData) {
    return about.map(fromData).orElseGet(Filling::new);
  }

  /** About a task sheet. */
  @Keeps(F4)
  private static Filling sheet(Key key, Facts facts) {
    TaskSheet sheet = facts.reads().require(TaskSheet.TYPE, key).value();
    Filling filling = new Filling()
        .text("period", sheet.period().toString())
        .text("route", sheet.route())
        .text("reader", sheet.reader());
    Range lines =
        Range.all(SheetLine.OF_SHEET).inRoot(key.root()).equalTo(sheet.period().toString());
    for (Held<SheetLine> held : facts.reads().peek(SheetLine.TYPE, lines, MOST_ROWS)) {
      SheetLine line = held.value();
      filling.row(
          "readings",
          account(line.point(), facts),
          line.meter(),
          line.previous(),
          line.value(),
          line.total().map(total -> total.subtract(line.previousTotal())),
          line.value().isPresent() ? "" : facts.say(line.state()),
          line.at());
    }
    return filling;
  }

  /**
   * About a meter on a task sheet: from the day the sheet was issued to the end of its month somebody comes. How to send a reading in is the number to call; by hand
   * where the company has none on record.
   */
  @Keeps(A2)
  private static Filling window(Key key, DocumentSettings settings, Facts facts) {
    SheetLine line = facts.reads().require(SheetLine.TYPE, key).value();
    TaskSheet sheet = facts
        .reads()
        .require(TaskSheet.TYPE, TaskSheet.keyOf(key.root(), line.period()))
        .value();
    LocalDate from = LocalDate.ofInstant(sheet.issuedAt(), facts.zone());
    LocalDate end = line.period().atEndOfMonth();
    Filling filling = PointFacts.of(Optional.of(Key.ofRoot(line.point())), facts)
        .user(new Filling())
        .date("windowFrom", from)
        .date("windowTo", end.isBefore(from) ? from : end)
        .text("reader", sheet.reader())
        .text("selfReading", settings.standards().on(facts.day()).hotline("SERVICE"));
    return line.state() == LineState.NO_ACCESS ? filling.moment("missedAt", line.at()) : filling;
  }

  private static String account(String point, Facts facts) {
    return facts
        .reads()
        .peek(PointParties.TYPE, PointParties.keyOf(point))
        .flatMap(parties -> parties.value().holder(facts.day()))
        .flatMap(PartyRole::account)
        .orElse(point);
  }

  /** About a bill. */
  @Keeps(F5)
  private static Filling notice(Key key, Facts facts) {
    Bill bill = facts.reads().require(Bill.TYPE, key).value();
    Filling filling = PointFacts.of(Optional.of(Key.ofRoot(key.root())), facts)
        .user(new Filling())
        .text("period", bill.period())
        .decimal("usage", bill.volume())
        .money("amount", bill.total())
        .money("total", bill.total())
        .date("dueOn", bill.dueOn())
        .yes("estimated", bill.estimated());
    bill.lastReading()
        .ifPresent(span -> filling.decimal("previous", span.from()).decimal("reading", span.to()));
    for (PriceLine line : bill.now().lines()) {
      filling.row(
          "lines",
          line.version() + " · " + line.tier(),
          line.volume(),
          line.price(),
          line.amount());
    }
    return filling;
  }

  /** About a service point: what was read there in the last two years. */
  @Keeps(F6)
  private static Filling card(Key key, Facts facts) {
    PointFacts point = PointFacts.of(Optional.of(key), facts);
    Filling filling = point.user(new Filling());
    point.meter().ifPresent(meter -> filling.text("meterNo", meter.number()));
    Instant now = facts.day().plusDays(1).atStartOfDay(facts.zone()).toInstant();
    Instant from =
        facts.day().minusDays(DAYS_ON_CARD).atStartOfDay(facts.zone()).toInstant();
    List<Reading> readings = Meters.readings(facts.reads(), key.root(), from, now);
    Optional<BigDecimal> before = Optional.empty();
    for (Reading reading :
        readings.subList(Math.max(0, readings.size() - MOST_ROWS), readings.size())) {
      filling.row(
          "readings",
          reading.readAt().atZone(facts.zone()).toLocalDate(),
          reading.value(),
          before.map(total -> reading.total().subtract(total)),
          facts.say(reading.source()),
          reading.recordedBy(),
          reading.reason().map(facts::say));
      before = Optional.of(reading.total());
    }
    return filling;
  }
}
