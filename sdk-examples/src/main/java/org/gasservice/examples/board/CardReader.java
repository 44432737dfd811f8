package org.gasservice.examples.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.examples.report.Both;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/** Reads the cards of service points. */
final class CardReader {

  private static final int MOST_METERS = 20;
  private static final int MOST_ORDERS = 20;

  private final Storage storage;

  CardReader(Storage storage) {
    this.storage = storage;
  }

  List<Board.Card> read(Collection<String> points, LocalDate day, Function<String, Both> unit) {
    List<Board.Card> cards = new ArrayList<>();
    for (String point : points) {
      find(ServicePoint.TYPE, ServicePoint.keyOf(point))
          .ifPresent(found -> cards.add(card(found, day, unit)));
    }
    return cards;
  }

  private Board.Card card(ServicePoint point, LocalDate day, Function<String, Both> unit) {
    List<PartyRole> roles = find(PointParties.TYPE, PointParties.keyOf(point.id()))
        .map(PointParties::roles)
        .orElse(List.of())
        .stream()
        .filter(role -> role.heldOn(day))
        .toList();
    List<Meter> meters =
        inRoot(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(point.id()), MOST_METERS);
    Optional<Party> holder = roles.stream()
        .filter(role -> role.role() == Role.ACCOUNT_HOLDER)
        .findFirst()
        .flatMap(role -> find(Party.TYPE, Party.keyOf(role.party())));
    CustomerFile file = find(CustomerFile.TYPE, CustomerFile.keyOf(point.id()))
        .orElseGet(() -> CustomerFile.empty(point.id()));
    return new Board.Card(
        point.id(),
        point.place().address().masked(),
        point.state().name(),
        point.offReasons().stream().map(Enum::name).toList(),
        point.useClass().name(),
        unit.apply(point.unit()),
        meters.stream().map(Meter::number).toList(),
        roles.stream().map(this::holder).toList(),
        file.completeness(point, holder, !meters.isEmpty()).stream()
            .map(Enum::name)
            .toList(),
        inRoot(ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot(point.id()), MOST_ORDERS)
            .stream()
            .map(order -> new Board.Past(
                order.kind().name(), order.state().name(), order.facts().reportedAt()))
            .toList());
  }

  private Board.Holder holder(PartyRole role) {
    return new Board.Holder(
        role.role().name(),
        find(Party.TYPE, Party.keyOf(role.party()))
            .map(party -> party.name().masked())
            .orElse(""),
        role.account());
  }

  private <T> Optional<T> find(AggregateType<T> type, Key key) {
    return storage.find(type, List.of(key)).stream().map(Held::value).findFirst();
  }

  private <T> List<T> inRoot(AggregateType<T> type, Range range, int most) {
    List<Hit> hits = storage.scan(type, range, Optional.empty(), most).rows();
    return storage.find(type, hits.stream().map(Hit::key).toList()).stream()
        .map(Held::value)
        .toList();
  }
}
