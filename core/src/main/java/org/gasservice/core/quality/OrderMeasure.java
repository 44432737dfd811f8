package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D1_3_1;
import static org.gasservice.core.standard.Clauses.D5_1_2d;
import static org.gasservice.core.standard.Clauses.D6_9_1;
import static org.gasservice.core.standard.Clauses.D6_9_2;
import static org.gasservice.core.standard.Clauses.D7_3_3;
import static org.gasservice.core.standard.Clauses.D7_3_4;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.OrderClocks;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;

/** What a service order contributes, to the station that has it and the day it was reported. Pure. */
record OrderMeasure(ZoneId zone, OrderClocks clocks) implements Measure.Source<ServiceOrder> {

  @Override
  public Contribution of(ServiceOrder order, Reads facts) {
    List<Figure> figures = new ArrayList<>();
    if (order.state() != OrderState.CANCELLED && order.state() != OrderState.DECLINED) {
      List<ClockState> states = clocks.of(order).stream().map(OrderClock::state).toList();
      promises(figures, order, states);
      if (order.kind() == OrderKind.EMERGENCY) {
        emergency(figures, order, states);
      }
      work(figures, order);
    }
    return Contribution.of(
        order.progress().station().orElse(Contribution.COMPANY),
        Measures.day(order.reportedAt(), zone),
        figures.stream());
  }

  @Keeps({D1_3_1, D6_9_1, D6_9_2})
  private static void promises(List<Figure> figures, ServiceOrder order, List<ClockState> states) {
    if (order.state() == OrderState.CLOSED) {
      Promises.of(states).ifPresent(tally -> figures.add(new Figure("ORDERS_ON_TIME", tally)));
      figures.add(new Figure("COMPLAINT_RATE", new Tally(0, 1, 0, 0)));
    }
  }

  @Keeps(D5_1_2d)
  private static void emergency(List<Figure> figures, ServiceOrder order, List<ClockState> states) {
    figures.add(
        new Figure("EMERGENCIES_COMPLETED", Tally.one(order.last(What.WORK_DONE).isPresent())));
    Promises.of(states, Milestone.DEPARTED)
        .ifPresent(tally -> figures.add(new Figure("EMERGENCY_DEPARTED", tally)));
    Promises.of(states, Milestone.ARRIVED)
        .ifPresent(tally -> figures.add(new Figure("EMERGENCY_ARRIVED", tally)));
  }

  @Keeps({D7_3_3, D7_3_4})
  private static void work(List<Figure> figures, ServiceOrder order) {
    order.last(What.WORK_DONE).ifPresent(done -> {
      long seconds = Duration.between(order.reportedAt(), done).toSeconds();
      switch (order.kind()) {
        case REPAIR -> figures.add(new Figure("REPAIR_TIME", Tally.value(seconds)));
        case INSTALLATION, ALTERATION, RELOCATION ->
          figures.add(new Figure("INSTALLATION_TIME", Tally.value(seconds)));
        default -> {}
      }
    });
    long agreed = order.progress().appointments().size();
    if (agreed > 0) {
      long missed = Math.min(agreed, count(order, What.APPOINTMENT_MISSED));
      figures.add(new Figure("APPOINTMENTS_KEPT", new Tally(agreed - missed, agreed, 0, 0)));
    }
  }

  private static long count(ServiceOrder order, What what) {
    return order.progress().events().stream()
        .filter(event -> event.what() == what)
        .count();
  }
}
