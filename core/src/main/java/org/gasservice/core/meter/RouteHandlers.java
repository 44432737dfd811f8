package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D10_S2;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about routes. */
final class RouteHandlers {

  private RouteHandlers() {}

  static Key open(OpenRoute command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    draft.require(Employee.TYPE, Employee.keyOf(command.reader()));
    ReadingRoute route =
        new ReadingRoute(command.route(), command.unit(), command.name(), command.reader(), 0);
    return draft
        .insert(ReadingRoute.TYPE, ReadingRoute.keyOf(command.route()), route)
        .key();
  }

  static Key place(PlaceOnRoute command, Draft draft) {
    Held<ReadingRoute> route = route(draft, command.route());
    draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point()));
    Key key = RouteStop.keyOf(command.route(), command.point());
    RouteStop stop = new RouteStop(command.point(), command.position());
    Optional<Held<RouteStop>> before = draft.find(RouteStop.TYPE, key);
    if (before.isPresent()) {
      if (!before.get().value().on()) {
        oneMore(draft, route);
      }
      draft.update(RouteStop.TYPE, before.get(), stop);
    } else {
      oneMore(draft, route);
      draft.insert(RouteStop.TYPE, key, stop);
    }
    return route.key();
  }

  private static void oneMore(Draft draft, Held<ReadingRoute> route) {
    if (route.value().stops() >= ReadingRoute.MOST_STOPS) {
      throw new RuleViolation(
          D10_S2,
          "meter.route-full",
          Map.of("route", route.value().route(), "most", ReadingRoute.MOST_STOPS));
    }
    draft.update(ReadingRoute.TYPE, route, route.value().withStops(route.value().stops() + 1));
  }

  static Key takeOff(TakeOffRoute command, Draft draft) {
    Held<ReadingRoute> route = route(draft, command.route());
    Held<RouteStop> stop =
        draft.require(RouteStop.TYPE, RouteStop.keyOf(command.route(), command.point()));
    if (!stop.value().on()) {
      throw new RuleViolation(
          D10_S2, "meter.not-on-route", Map.of("route", command.route(), "point", command.point()));
    }
    draft.update(RouteStop.TYPE, stop, new RouteStop(command.point(), RouteStop.OFF));
    draft.update(ReadingRoute.TYPE, route, route.value().withStops(route.value().stops() - 1));
    return route.key();
  }

  static Held<ReadingRoute> route(Draft draft, String route) {
    return draft.require(ReadingRoute.TYPE, ReadingRoute.keyOf(route));
  }
}
