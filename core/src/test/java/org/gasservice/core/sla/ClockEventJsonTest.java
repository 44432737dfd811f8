package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are what is stored, so each kind survives being written and read. */
class ClockEventJsonTest {

  @ParameterizedTest
  @MethodSource("events")
  void an_event_survives_its_json_form(ClockEvent event) {
    Holder written = new Holder(List.of(event));
    assertThat(Json.restore(Holder.class, Json.store(written))).isEqualTo(written);
  }

  /** As an order holds them. */
  record Holder(List<ClockEvent> events) {}

  static List<ClockEvent> events() {
    Stamp plain = Stamp.of("1", Case.at("03-02 09:00:00.000001"), EventSource.CREW_DEVICE);
    Stamp full = plain.withReason("NO_SIGNAL").withApprover("E-9");
    AppointmentWindow window = Case.window("03-03 08:00", "03-03 10:00");
    return List.of(
        new ClockEvent.Started(plain, StartEvent.REPORTED),
        new ClockEvent.Started(
            full, StartEvent.REPORTED, List.of("D5-1.2b"), Optional.of(Case.at("03-05 08:00"))),
        new ClockEvent.Paused(plain, SuspensionReason.WEATHER, Case.at("03-03 09:00")),
        new ClockEvent.Resumed(plain),
        new ClockEvent.Stopped(full, Milestone.ARRIVED),
        new ClockEvent.Cancelled(plain, Optional.empty()),
        new ClockEvent.Restarted(full, Optional.of(Milestone.REPAIRED)),
        new ClockEvent.Reclassified(full, List.of("a", "b")),
        new ClockEvent.AppointmentAgreed(plain, window, true, false),
        new ClockEvent.AppointmentChanged(plain, window, false, true),
        new ClockEvent.Imposed(plain, Milestone.ANSWERED, Case.at("03-05 08:00"), "12345"),
        new ClockEvent.Excused(full, Optional.empty()),
        new ClockEvent.Corrected(full, Milestone.ARRIVED, Case.at("03-02 09:10")));
  }
}
