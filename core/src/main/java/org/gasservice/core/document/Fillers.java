package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.A1;
import static org.gasservice.core.standard.Clauses.D1_3_2;
import static org.gasservice.core.standard.Clauses.D7_6_4b;
import static org.gasservice.core.standard.Clauses.F1;
import static org.gasservice.core.standard.Clauses.F13;
import static org.gasservice.core.standard.Clauses.F2;
import static org.gasservice.core.standard.Clauses.F3;
import static org.gasservice.core.standard.Clauses.F7;
import static org.gasservice.core.standard.Clauses.F8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Original;
import org.gasservice.core.contact.Outcome;
import org.gasservice.core.contact.Quote;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.IgnitionCard;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.money.FeeItem;
import org.gasservice.core.money.FeePrice;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Fills the forms whose data customers, requests and fees hold. Pure. */
final class Fillers {

  private static final int MOST_ROWS = 80;

  private final DocumentSettings settings;

  private Fillers(DocumentSettings settings) {
    this.settings = settings;
  }

  static List<Filler> standard(DocumentSettings settings) {
    Fillers fillers = new Fillers(settings);
    List<Filler> own = List.of(
        new Filler(F1, Fillers::registration),
        new Filler(F2, Fillers::ignitionCard),
        new Filler(F3, Fillers::permit),
        new Filler(F7, Fillers::ledger),
        new Filler(F8, fillers::slip),
        new Filler(F13, Fillers::feeList),
        new Filler(A1, Fillers::contract));
    return Stream.of(
            own,
            MeterFillers.all(settings),
            SafetyFillers.all(),
            CareFillers.all(),
            DebitFillers.all(),
            WorkFillers.all(),
            List.of(ComplaintSheet.filler()))
        .flatMap(List::stream)
        .toList();
  }

  /** About a service point: who is there, with which meter and appliances. */
  @Keeps(F1)
  private static Filling registration(Optional<Key> about, Facts facts) {
    PointFacts point = PointFacts.of(about, facts);
    Filling filling = point.user(new Filling());
    point.holder().ifPresent(holder -> {
      filling.text("party", facts.say(holder.kind()));
      holder.idNumber().ifPresent(id -> filling.text("idNumber", id.value()));
      holder.phones().stream().findFirst().ifPresent(p -> filling.text("phone", p.value()));
    });
    filling.text("useClass", facts.say(point.point().useClass())).date("registeredOn", facts.day());
    point
        .meter()
        .ifPresent(meter -> filling
            .text("meterNo", meter.number())
            .text("meterKind", facts.say(meter.kind()))
            .decimal("startReading", meter.startReading()));
    point.file().ifPresent(file -> file(filling, file, facts));
    return filling;
  }

  private static void file(Filling filling, CustomerFile file, Facts facts) {
    filling.text("contract", file.contract());
    file.householdSize().ifPresent(size -> filling.whole("householdSize", size));
    for (Appliance each : file.appliances()) {
      filling.row(
          "appliances",
          facts.say("Appliance", each.kind()),
          each.brand(),
          facts.say(each.flue()),
          each.soldOn(),
          each.endOfLife());
    }
  }

  /** About a service point that was lit. */
  @Keeps(F2)
  private static Filling ignitionCard(Optional<Key> about, Facts facts) {
    PointFacts point = PointFacts.of(about, facts);
    IgnitionCard card = point.ignitionCard();
    Ignition done = card.ignition();
    Filling filling = point
        .user(new Filling())
        .text("contract", card.contract())
        .moment("litAt", card.litAt())
        .text("ignitor", card.ignitor())
        .yes("leakTest", done.check().leakTestPassed())
        .yes("appliancesOff", done.check().appliancesOff())
        .yes("briefed", done.check().briefed())
        .yes("triedByUser", done.triedByUser())
        .text("appliancesLit", String.join("、", done.appliancesLit()))
        .text("signature", done.signature());
    done.heldPressure().ifPresent(pressure -> filling.decimal("heldPressure", pressure));
    point
        .meter()
        .ifPresent(meter ->
            filling.text("meterNo", meter.number()).decimal("startReading", meter.startReading()));
    return filling;
  }

  /** About a service point that was lit; not valid any more once the account is ended. */
  @Keeps(F3)
  private static Filling permit(Optional<Key> about, Facts facts) {
    PointFacts point = PointFacts.of(about, facts);
    IgnitionCard card = point.ignitionCard();
    Filling filling = point
        .user(new Filling())
        .text("permit", card.ignition().permit())
        .text("useClass", facts.say(point.point().useClass()))
        .date("issuedOn", LocalDate.ofInstant(card.litAt(), facts.zone()))
        .yes("valid", card.permitOf(point.point()).isPresent());
    point.meter().ifPresent(meter -> filling.text("meterNo", meter.number()));
    return filling;
  }

  /** About a service point: who is supplied there, and how. */
  @Keeps(A1)
  private static Filling contract(Optional<Key> about, Facts facts) {
    PointFacts point = PointFacts.of(about, facts);
    Filling filling = point
        .user(new Filling())
        .text("company", facts.company())
        .text("useClass", facts.say(point.point().useClass()))
        .text("priceClass", point.point().priceClass());
    point.file().ifPresent(file -> filling.text("contract", file.contract()));
    point.meter().ifPresent(meter -> filling.text("meterNo", meter.number()));
    point.holder().ifPresent(holder -> {
      holder.idNumber().ifPresent(id -> filling.text("idNumber", id.value()));
      holder.phones().stream().findFirst().ifPresent(p -> filling.text("phone", p.value()));
    });
    return filling;
  }

  /** The sheet that begins with a contact, or with the day, and holds the rest of that day as far as it goes on one sheet. */
  @Keeps(F7)
  private static Filling ledger(Optional<Key> about, Facts facts) {
    Instant from = about
        .map(key -> facts.reads().require(Contact.TYPE, key).value().at())
        .orElse(facts.day().atStartOfDay(facts.zone()).toInstant());
    Instant to = from.atZone(facts.zone())
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(facts.zone())
        .toInstant();
    List<Held<Contact>> found = facts
        .reads()
        .peek(Contact.TYPE, Range.all(Contact.LEDGER).atLeast(from).below(to), MOST_ROWS);
    Filling filling = new Filling().moment("from", from).whole("entries", found.size());
    filling.moment(
        "to",
        found.size() < MOST_ROWS ? to : found.get(found.size() - 1).value().at());
    for (int i = 0; i < found.size(); i++) {
      Contact contact = found.get(i).value();
      filling.row(
          "entries",
          i + 1,
          contact.at(),
          facts.say(contact.from().channel()),
          contact.from().name(),
          contact.from().phone(),
          Optional.empty(),
          facts.say(contact.matter()),
          contact.takenBy(),
          contact.leadsTo(),
          facts.say(contact.disposition()));
    }
    return filling;
  }

  /** About a request: what was wanted, what was promised, what came of it. */
  @Keeps({F8, D1_3_2, D7_6_4b})
  private Filling slip(Optional<Key> about, Facts facts) {
    Key key = required(about);
    ServiceRequest request = facts.reads().require(ServiceRequest.TYPE, key).value();
    Filling filling = new Filling()
        .text("slip", key.id())
        .moment("at", request.openedAt())
        .text("taker", request.owner())
        .text("channel", facts.say(request.channel()))
        .text(
            "business",
            request.business().map(facts::say).orElseGet(() -> facts.say(request.matter())))
        .text("said", request.said())
        .moment("promisedBy", request.quote().map(Quote::dueBy).or(request::promisedBy))
        .text(
            "papers",
            request.originals().stream().map(Original::paper).collect(Collectors.joining("、")))
        .text("orders", request.orders().stream().map(Key::id).collect(Collectors.joining("、")))
        .text("inquiries", settings.standards().on(facts.day()).hotline("SERVICE"));
    request.quote().ifPresent(quote -> filling.money("quote", quote.price()));
    request
        .servicePoint()
        .ifPresent(point -> PointFacts.of(Optional.of(Key.ofRoot(point)), facts).holderOf(filling));
    request.outcome().flatMap(Outcome::text).ifPresent(text -> filling.text("result", text));
    request.orders().stream()
        .findFirst()
        .map(order -> facts.reads().require(ServiceOrder.TYPE, order).value())
        .ifPresent(order -> work(filling, order));
    return filling;
  }

  private static void work(Filling filling, ServiceOrder order) {
    filling
        .moment("dispatchedAt", order.last(What.DISPATCHED))
        .moment("arrivedAt", order.last(What.ARRIVED))
        .moment("finishedAt", order.last(What.WORK_DONE));
  }

  /** The list in force today; about an item, the list from there on. */
  @Keeps(F13)
  private static Filling feeList(Optional<Key> about, Facts facts) {
    Range range = Range.all(FeeItem.BY_CODE).inRoot(FeeItem.ROOT);
    List<FeeItem> items = facts
        .reads()
        .peek(FeeItem.TYPE, about.map(item -> range.atLeast(item.id())).orElse(range), MOST_ROWS)
        .stream()
        .map(Held::value)
        .filter(item -> item.priceOn(facts.day()).isPresent())
        .toList();
    Filling filling = new Filling().date("on", facts.day()).whole("items", items.size());
    for (FeeItem item : items) {
      FeePrice price = item.priceOn(facts.day()).orElseThrow();
      filling.row(
          "items",
          item.code(),
          facts.language().equals(Locale.CHINESE) ? item.nameZh() : item.nameEn(),
          item.unit(),
          price.price(),
          price.approval(),
          price.validFrom(),
          price.validTo());
    }
    return filling;
  }

  static Key required(Optional<Key> about) {
    return about.orElseThrow(() -> InvalidCommand.of("about", "problem.missing"));
  }
}
