package org.gasservice.core.majorevent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.json.Json;
import org.gasservice.core.order.ExcuseForEvent;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.WithdrawExcuse;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Which orders an event excuses, and which it excuses no longer. */
final class EventFollowUps {

  static final String EXCUSE = "order.excuse-for-event";
  static final String WITHDRAW = "order.withdraw-excuse";

  private EventFollowUps() {}

  static List<FollowUp> all() {
    return List.of(
        new FollowUp(
            "excuse", Set.of("major-event.approve"), Set.of(EXCUSE), EventFollowUps::approved),
        new FollowUp(
            "excuse-new",
            Set.of("order.accept"),
            Set.of(ServiceOrder.TYPE.name()),
            Set.of(EXCUSE),
            EventFollowUps::opened),
        new FollowUp(
            "withdraw-excuse",
            Set.of("major-event.withdraw"),
            Set.of(WITHDRAW),
            EventFollowUps::withdrawn));
  }

  /** Where a plan stands: stations one after the other, each by pages. */
  private record Place(String station, Optional<Bytes> after) {
    private Place {
      after = after == null ? Optional.empty() : after;
    }
  }

  /** The orders of every station of the area that were reported in the period. */
  private static Plan approved(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    MajorEvent event = reads.require(MajorEvent.TYPE, trigger.key()).value();
    if (event.state() != MajorEvent.State.APPROVED) {
      return Plan.NOTHING;
    }
    List<String> stations = Area.below(reads, event.units());
    Place place = after
        .map(bytes -> Json.restore(Place.class, bytes))
        .orElse(new Place(stations.get(0), Optional.empty()));
    Page<Hit> page = reads.page(
        ServiceOrder.TYPE,
        Range.all(ServiceOrder.AT_STATION)
            .equalTo(place.station())
            .atLeast(event.from())
            .below(event.to()),
        place.after(),
        limit);
    List<Derived> derived = orders(reads, page).stream()
        .filter(order -> event.kinds().contains(order.kind()))
        .map(order -> Derived.of(order.key(), excuse(order, event)))
        .toList();
    Optional<Place> next = page.next()
        .map(cursor -> new Place(place.station(), Optional.of(cursor)))
        .or(() -> stations.stream()
            .filter(station -> station.compareTo(place.station()) > 0)
            .findFirst()
            .map(station -> new Place(station, Optional.empty())));
    return new Plan(derived, next.map(Json::store));
  }

  private static List<ServiceOrder> orders(PagedReads reads, Page<Hit> page) {
    List<Key> keys = page.rows().stream().map(Hit::key).toList();
    return reads.all(ServiceOrder.TYPE, keys).stream().map(Held::value).toList();
  }

  private static ExcuseForEvent excuse(ServiceOrder order, MajorEvent event) {
    return new ExcuseForEvent(
        order.key(), event.key(), event.cause(), event.approvedBy().orElseThrow());
  }

  /** The events that reach an order that was opened, or given its station. Each is a target of its own. */
  private static Plan opened(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    ServiceOrder order = reads.require(ServiceOrder.TYPE, trigger.key()).value();
    Optional<String> station = order.progress().station();
    if (station.isEmpty()) {
      return Plan.NOTHING;
    }
    Page<Hit> page = reads.page(
        MajorEvent.TYPE,
        Range.all(MajorEvent.IN_FORCE).atLeast(order.facts().reportedAt()),
        after,
        limit);
    if (page.rows().isEmpty()) {
      return Plan.NOTHING;
    }
    List<String> above = Area.above(reads, station.get());
    List<Derived> derived =
        reads.all(MajorEvent.TYPE, page.rows().stream().map(Hit::key).toList()).stream()
            .map(Held::value)
            .filter(event -> event.reaches(order, above))
            .map(event -> Derived.of(event.key(), excuse(order, event)))
            .toList();
    return new Plan(derived, page.next());
  }

  /** The orders it excused, wherever they are now. */
  private static Plan withdrawn(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return Plan.of(
        reads.page(
            ServiceOrder.TYPE,
            Range.all(ServiceOrder.EXCUSED_FOR).equalTo(trigger.key().root()),
            after,
            limit),
        hit -> Optional.of(Derived.of(hit.key(), new WithdrawExcuse(hit.key(), trigger.key()))));
  }
}
