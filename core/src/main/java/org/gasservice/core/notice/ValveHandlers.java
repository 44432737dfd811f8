package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D3_14;

import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about valves: how they hang together, and that a crew closed one. */
final class ValveHandlers {

  private ValveHandlers() {}

  static Key register(RegisterValve command, Draft draft) {
    Key key = Valve.keyOf(command.valve());
    if (draft.find(Valve.TYPE, key).isPresent()) {
      throw InvalidCommand.of("valve", "notice.exists");
    }
    int depth = command
        .upstream()
        .map(id -> draft.require(Valve.TYPE, Valve.keyOf(id)).value())
        .map(ValveHandlers::below)
        .orElse(0);
    return draft
        .insert(
            Valve.TYPE, key, new Valve(command.valve(), command.kind(), command.upstream(), depth))
        .key();
  }

  /** Nothing but homes hangs behind a riser; what hangs behind something was there first, so nothing hangs behind itself. */
  private static int below(Valve upstream) {
    if (upstream.kind() != ValveKind.DISTRICT || upstream.depth() >= Valve.DEEPEST) {
      throw InvalidCommand.of("upstream", "notice.no-district-valve");
    }
    return upstream.depth() + 1;
  }

  /** Only a danger is ended without asking anybody, and only by the crew that is there. */
  @Keeps({D10_P5, D1_4_5})
  static Key close(CloseValve command, Draft draft) {
    ServiceOrder order = draft.require(ServiceOrder.TYPE, command.order()).value();
    if (order.kind() != OrderKind.EMERGENCY) {
      throw refusal(D10_P5, "notice.no-danger", command);
    }
    if (order.visitGoingOn().isEmpty()) {
      throw refusal(D1_4_5, "notice.nobody-there", command);
    }
    boolean closed = draft
        .scan(Interruption.TYPE, Range.all(Interruption.AT_VALVE).equalTo(command.valve()), 10)
        .stream()
        .anyMatch(held -> held.value().state() == InterruptionState.IN_FORCE);
    if (closed) {
      throw refusal(D3_14, "notice.closed-already", command);
    }
    Key key = draft.newKey("closing");
    ValveClosing closing = new ValveClosing(
        key.id(),
        command.order(),
        command.valve(),
        command.area(),
        command.cause(),
        draft.occurredAt(),
        draft.actor().id(),
        draft.newId("interruption"));
    return draft.insert(ValveClosing.TYPE, key, closing).key();
  }

  private static RuleViolation refusal(String clause, String code, CloseValve command) {
    return new RuleViolation(
        clause, code, Map.of("valve", command.valve(), "order", command.order().toString()));
  }
}
