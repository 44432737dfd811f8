package org.gasservice.examples.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.order.OrderEvent;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.examples.report.OrderLine.Phase;
import org.gasservice.examples.report.OrderLine.Step;

/** Turns what happened to an order into the stretches of a timeline. */
final class Timeline {

  private Timeline() {}

  /** @param asOf where a stretch ends that still goes on */
  static List<Phase> of(ServiceOrder order, Instant asOf) {
    List<Phase> phases = new ArrayList<>();
    Instant from = order.reportedAt();
    Optional<Step> step = Optional.of(Step.WAITING);
    Optional<Step> interrupted = step;
    for (OrderEvent event : order.progress().events()) {
      Optional<Step> next =
          event.what() == OrderEvent.What.RESUMED ? interrupted : after(event.what(), step);
      if (event.what() == OrderEvent.What.SUSPENDED) {
        interrupted = step.filter(s -> s == Step.ON_SITE || s == Step.MADE_SAFE)
            .or(() -> Optional.of(Step.WAITING));
      }
      if (!next.equals(step)) {
        add(phases, step, from, event.at());
        from = event.at();
        step = next;
      }
    }
    add(phases, step, from, asOf);
    return phases;
  }

  private static void add(List<Phase> phases, Optional<Step> step, Instant from, Instant to) {
    if (step.isPresent() && from.isBefore(to)) {
      phases.add(new Phase(step.get(), from, to));
    }
  }

  /** Empty when nobody has to do anything any more but talk. */
  private static Optional<Step> after(OrderEvent.What what, Optional<Step> before) {
    return switch (what) {
      case BOOKED -> Optional.of(Step.BOOKED);
      case DISPATCHED, RECALLED, VISIT_ENDED, REOPENED ->
        before.filter(Step.BOOKED::equals).or(() -> Optional.of(Step.WAITING));
      case DEPARTED -> Optional.of(Step.UNDER_WAY);
      case ARRIVED, WORK_STARTED -> Optional.of(Step.ON_SITE);
      case MADE_SAFE, ALL_CLEAR -> Optional.of(Step.MADE_SAFE);
      case SUSPENDED -> Optional.of(Step.SUSPENDED);
      case WORK_DONE, FED_BACK, CLOSED, CANCELLED, DECLINED -> Optional.empty();
      default -> before;
    };
  }
}
