package org.gasservice.core.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.sla.AppointmentWindow;
import org.gasservice.core.sla.ClockEvent;
import org.gasservice.core.sla.EventSource;
import org.gasservice.core.sla.ImposedDate;
import org.gasservice.core.sla.Stamp;
import org.gasservice.core.sla.StampBuilder;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;

/** The events of an order as its clocks read them. Ids are places in the order's lists, so the same order gives the same events. */
final class ClockEventsOf {

  private final ServiceOrder order;
  private final Duration noAccessPause;
  private final List<ClockEvent> events = new ArrayList<>();
  private int classifications;

  /** @param noAccessPause how long clocks stand still after nobody opened, unless somebody comes before */
  ClockEventsOf(ServiceOrder order, Duration noAccessPause) {
    this.order = order;
    this.noAccessPause = noAccessPause;
    milestones();
    doors();
    pauses();
    appointments();
    judgements();
    events.addAll(ImposedDate.events(order.facts().imposedDates()));
  }

  List<ClockEvent> list() {
    return events;
  }

  /** Adds the start of the clocks, then each change of what they are measured by. */
  void classified(Reclassification change, List<String> policies) {
    if (policies.isEmpty()) {
      return;
    }
    String id = "class-" + classifications++;
    if (classifications == 1) {
      events.add(new ClockEvent.Started(
          desk(id, change.at()).build(), StartEvent.REPORTED, policies, Optional.empty()));
      order.earlierReport().ifPresent(earlier -> events.add(startedBefore(earlier, policies)));
    } else {
      events.add(new ClockEvent.Reclassified(
          desk(id, change.at())
              .reason("RECLASSIFIED")
              .approver(change.confirmedBy())
              .build(),
          policies));
    }
  }

  /** Adds another start; only clocks that wait for it take it. */
  void started(StartEvent start, Instant at, List<String> policies) {
    if (!policies.isEmpty()) {
      events.add(new ClockEvent.Started(
          desk("start-" + start, at).build(), start, policies, Optional.empty()));
    }
  }

  /** Of several starts the first counts. */
  private static ClockEvent startedBefore(Correction earlier, List<String> policies) {
    Stamp stamp = desk("first-report", earlier.now())
        .recordedAt(earlier.correctedAt())
        .reason("CORRECTED")
        .approver(earlier.approvedBy())
        .build();
    return new ClockEvent.Started(stamp, StartEvent.REPORTED, policies, Optional.empty());
  }

  private void milestones() {
    int place = 0;
    for (OrderEvent event : order.progress().events()) {
      String id = "step-" + place++;
      order
          .workflow()
          .milestone(event.what())
          .ifPresent(milestone -> events.add(new ClockEvent.Stopped(stamp(id, event), milestone)));
      if (endsAll(event.what()) && !takenUpAgain(place)) {
        events.add(new ClockEvent.Cancelled(stamp(id + "-end", event), Optional.empty()));
      }
    }
  }

  /** What an order ended without, it promises no longer. */
  private static boolean endsAll(What what) {
    return what == What.CLOSED || what == What.CANCELLED || what == What.DECLINED;
  }

  /** Called off and taken up again: the promise runs on. The place is that of the step after. */
  private boolean takenUpAgain(int place) {
    List<OrderEvent> all = order.progress().events();
    return place < all.size()
        && all.get(place - 1).what() == What.CANCELLED
        && all.get(place).what() == What.REOPENED;
  }

  /** Where it is the customer who could not be reached or asked for another time, clocks stand still until the next visit. */
  private void doors() {
    List<Visit> visits = order.progress().visits();
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      if (visit.outcome().filter(VisitOutcome::onTheCustomer).isEmpty()) {
        continue;
      }
      Instant ended = visit.endedAt().orElseThrow();
      events.add(new ClockEvent.Paused(
          desk("door-" + i, ended).build(),
          SuspensionReason.WAIT_CUSTOMER,
          ended.plus(noAccessPause)));
      if (i + 1 < visits.size()) {
        events.add(new ClockEvent.Resumed(
            desk("door-" + i + "-end", visits.get(i + 1).arrivedAt()).build()));
      }
    }
  }

  private void pauses() {
    int place = 0;
    for (Suspension pause : order.progress().suspensions()) {
      String id = "pause-" + place++;
      events.add(new ClockEvent.Paused(
          desk(id, pause.from()).approver(pause.approvedBy()).build(),
          pause.reason(),
          pause.nextContactAt()));
      pause
          .until()
          .ifPresent(until ->
              events.add(new ClockEvent.Resumed(desk(id + "-end", until).build())));
    }
  }

  /** The rules saw to it that danger is excluded and the consent is on record. */
  private void appointments() {
    int place = 0;
    for (Appointment agreed : order.progress().appointments()) {
      Stamp stamp = desk("window-" + place, agreed.bookedAt()).build();
      AppointmentWindow window = new AppointmentWindow(agreed.from(), agreed.to());
      events.add(
          place++ == 0
              ? new ClockEvent.AppointmentAgreed(stamp, window, true, true)
              : new ClockEvent.AppointmentChanged(stamp, window, agreed.movedByCompany(), true));
    }
  }

  private void judgements() {
    int place = 0;
    for (Excuse excuse : order.progress().excuses()) {
      if (!excuse.holds()) {
        place++;
        continue;
      }
      events.add(new ClockEvent.Excused(
          desk("excuse-" + place++, excuse.at())
              .reason(excuse.cause().name())
              .approver(excuse.approvedBy())
              .build(),
          excuse.milestone()));
    }
    place = 0;
    for (Correction correction : order.progress().corrections()) {
      Stamp stamp = desk("correction-" + place++, correction.correctedAt())
          .reason("CORRECTED")
          .approver(correction.approvedBy())
          .build();
      correction
          .what()
          .milestone()
          .ifPresent(milestone ->
              events.add(new ClockEvent.Corrected(stamp, milestone, correction.now())));
    }
  }

  private static StampBuilder desk(String id, Instant at) {
    return Stamp.builder().id(id).occurredAt(at).recordedAt(at).source(EventSource.DISPATCHER);
  }

  private static Stamp stamp(String id, OrderEvent event) {
    return Stamp.builder()
        .id(id)
        .occurredAt(event.at())
        .recordedAt(event.recordedLate().orElse(event.at()))
        .source(
            switch (event.source()) {
              case CREW -> EventSource.CREW_DEVICE;
              case DESK -> EventSource.DISPATCHER;
              case SYSTEM -> EventSource.SYSTEM;
            })
        .reason(event.recordedLate().map(when -> "RECORDED_LATE"))
        .approver(event.confirmedBy())
        .build();
  }
}
