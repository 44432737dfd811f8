package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_P5;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** What an incident has against a step of its order. */
final class IncidentGuards {

  private IncidentGuards() {}

  static List<Guard<?>> all() {
    return List.of(
        new Guard<>(
            "order.dispatch",
            DispatchOrder.class,
            (command, reads) ->
                of(command.order(), reads).ifPresent(IncidentRules::requireReadyForDispatch)),
        new Guard<>(
            "order.close",
            CloseOrder.class,
            (command, reads) -> of(command.order(), reads)
                .filter(incident -> mayEnd(incident, reads))
                .ifPresent(incident ->
                    IncidentRules.requireReadyForClosing(incident, merged(incident, reads)))),
        new Guard<>(
            "order.cancel",
            CancelOrder.class,
            (command, reads) -> of(command.order(), reads)
                .filter(incident -> command.mode() == ClosingMode.MERGED)
                .ifPresent(incident -> {
                  throw new RuleViolation(
                      D10_P5, "contact.merge-incidents", Map.of("incident", incident.id()));
                })));
  }

  /** The incident an order belongs to. */
  private static Optional<Incident> of(Key order, Reads reads) {
    return reads
        .find(Incident.TYPE, Incident.keyOf(order.root()))
        .map(Held::value)
        .filter(incident -> incident.order().equals(order));
  }

  /** Whether the order itself may be closed: if not, it says so itself. */
  private static boolean mayEnd(Incident incident, Reads reads) {
    return reads
        .find(ServiceOrder.TYPE, incident.order())
        .filter(order -> order.value().state() == OrderState.FED_BACK)
        .isPresent();
  }

  private static List<Incident> merged(Incident incident, Reads reads) {
    return incident.merged().stream()
        .map(id -> reads.require(Incident.TYPE, Incident.keyOf(id)).value())
        .toList();
  }
}
