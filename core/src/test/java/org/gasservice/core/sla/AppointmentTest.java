package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.DEPARTED;
import static org.gasservice.core.standard.Milestone.REPAIRED;

import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Test;

/** Repair calls: there within 20 minutes, unless agreed otherwise with the customer [D10-2.6]. */
class AppointmentTest {

  private final Case repair = Case.under(
          Case.REPAIR_ARRIVAL, Case.SMALL_REPAIR, Case.LARGE_REPAIR, Case.DEPARTURE)
      .reportedUnder("03-02 09:00", Case.REPAIR_ARRIVAL, Case.SMALL_REPAIR);

  @Test
  void an_agreed_window_replaces_the_arrival() {
    repair.agreed("03-02 09:10", "03-03 08:00", "03-03 10:00");
    ClockState arrival = repair.clock(ARRIVED);
    assertThat(arrival.due()).contains(at("03-03 10:00"));
    assertThat(arrival.won().orElseThrow().goal()).isEqualTo(Goal.APPOINTMENT);
  }

  @Test
  void
      coming_at_the_last_instant_of_the_window_is_in_time_and_a_millisecond_later_a_missed_appointment() {
    ClockState inTime = agreed().reached("03-03 10:00:00.000", ARRIVED).clock(ARRIVED);
    assertThat(inTime.outcome()).contains(Outcome.MET);
    assertThat(inTime.missedAppointment()).isFalse();
    ClockState late = agreed().reached("03-03 10:00:00.001", ARRIVED).clock(ARRIVED);
    assertThat(late.outcome()).contains(Outcome.BREACHED);
    assertThat(late.missedAppointment()).isTrue();
  }

  @Test
  void it_anchors_the_repair_too() {
    repair.agreed("03-02 09:10", "03-03 08:00", "03-03 10:00");
    assertThat(repair.lastVerdict(REPAIRED)).isEqualTo(Verdict.ANCHORED);
    assertThat(repair.due(REPAIRED)).isEqualTo(at("03-03 12:00"));
    assertThat(repair
            .reclassified("03-03 09:00", Case.REPAIR_ARRIVAL, Case.LARGE_REPAIR)
            .due(REPAIRED))
        .as("also after a change of size")
        .isEqualTo(at("03-04 08:00"));
  }

  @Test
  void pauses_do_not_move_it() {
    repair
        .agreed("03-02 09:10", "03-03 08:00", "03-03 10:00")
        .paused("03-02 09:15", SuspensionReason.WAIT_CUSTOMER, "03-09 00:00");
    assertThat(repair.due(ARRIVED)).isEqualTo(at("03-03 10:00"));
  }

  @Test
  void it_is_agreed_at_the_latest_at_the_original_due_instant() {
    assertThat(repair.agreed("03-02 09:20:00", "03-03 08:00", "03-03 10:00").lastVerdict(ARRIVED))
        .isEqualTo(Verdict.APPOINTMENT);
  }

  @Test
  void an_agreement_after_the_due_instant_does_not_cure() {
    repair.agreed("03-02 09:20:00.001", "03-03 08:00", "03-03 10:00");
    assertThat(repair.lastVerdict(ARRIVED)).isEqualTo(Verdict.AGREED_TOO_LATE);
    assertThat(repair.due(ARRIVED)).isEqualTo(at("03-02 09:20"));
    assertThat(repair.lastVerdict(REPAIRED))
        .as("and does not anchor the repair")
        .isEqualTo(Verdict.AGREED_TOO_LATE);
    assertThat(repair.due(REPAIRED)).isEqualTo(at("03-02 13:00"));
  }

  @Test
  void there_is_none_while_danger_is_not_excluded() {
    repair.event(new ClockEvent.AppointmentAgreed(
        repair.stamp("03-02 09:10", EventSource.CUSTOMER),
        Case.window("03-03 08:00", "03-03 10:00"),
        false,
        true));
    assertThat(repair.lastVerdict(ARRIVED)).isEqualTo(Verdict.DANGER_NOT_EXCLUDED);
    assertThat(repair.due(ARRIVED)).isEqualTo(at("03-02 09:20"));
  }

  @Test
  void there_is_none_without_recorded_consent() {
    repair.event(new ClockEvent.AppointmentAgreed(
        repair.stamp("03-02 09:10", EventSource.CUSTOMER),
        Case.window("03-03 08:00", "03-03 10:00"),
        true,
        false));
    assertThat(repair.lastVerdict(ARRIVED)).isEqualTo(Verdict.NO_CONSENT);
  }

  @Test
  void an_emergency_is_not_moved_by_appointment() {
    Case leak = Case.under(Case.ARRIVAL_20, Case.DEPARTURE)
        .reported("03-02 09:00")
        .agreed("03-02 09:01", "03-03 08:00", "03-03 10:00");
    assertThat(leak.lastVerdict(ARRIVED)).isEqualTo(Verdict.NOT_BY_APPOINTMENT);
    assertThat(leak.lastVerdict(DEPARTED)).isEqualTo(Verdict.NOT_BY_APPOINTMENT);
  }

  @Test
  void danger_found_later_brings_the_limit_back() {
    Case worse = Case.under(Case.REPAIR_ARRIVAL, Case.ARRIVAL_20)
        .reportedUnder("03-02 09:00", Case.REPAIR_ARRIVAL)
        .agreed("03-02 09:10", "03-03 08:00", "03-03 10:00")
        .reclassified("03-02 09:15", Case.ARRIVAL_20);
    assertThat(worse.due(ARRIVED)).isEqualTo(at("03-02 09:20"));
  }

  @Test
  void a_change_by_the_company_is_a_missed_appointment_and_the_first_window_stays() {
    repair
        .agreed("03-02 09:10", "03-03 08:00", "03-03 10:00")
        .changed("03-02 15:00", "03-04 08:00", "03-04 10:00", true);
    ClockState moved = repair.clock(ARRIVED);
    assertThat(moved.missedAppointment()).isTrue();
    assertThat(moved.due()).contains(at("03-03 10:00"));
    assertThat(repair.due(REPAIRED)).isEqualTo(at("03-03 12:00"));
    assertThat(repair.reached("03-04 09:00", ARRIVED).clock(ARRIVED).outcome())
        .contains(Outcome.BREACHED);
  }

  @Test
  void a_change_by_the_customer_moves_window_and_repair() {
    repair
        .agreed("03-02 09:10", "03-03 08:00", "03-03 10:00")
        .changed("03-02 15:00", "03-04 08:00", "03-04 10:00", false);
    assertThat(repair.due(ARRIVED)).isEqualTo(at("03-04 10:00"));
    assertThat(repair.due(REPAIRED)).isEqualTo(at("03-04 12:00"));
    assertThat(repair.clock(ARRIVED).missedAppointment()).isFalse();
  }

  @Test
  void a_change_after_the_window_does_not_cure() {
    repair
        .agreed("03-02 09:10", "03-03 08:00", "03-03 10:00")
        .changed("03-03 10:00:01", "03-04 08:00", "03-04 10:00", false);
    assertThat(repair.lastVerdict(ARRIVED)).isEqualTo(Verdict.AGREED_TOO_LATE);
  }

  @Test
  void changing_needs_an_appointment_and_agreeing_twice_is_a_change() {
    assertThat(
            repair.changed("03-02 09:10", "03-04 08:00", "03-04 10:00", false).lastVerdict(ARRIVED))
        .isEqualTo(Verdict.NO_APPOINTMENT);
    repair
        .agreed("03-02 09:12", "03-03 08:00", "03-03 10:00")
        .agreed("03-02 09:13", "03-04 08:00", "03-04 10:00");
    assertThat(repair.lastVerdict(ARRIVED)).isEqualTo(Verdict.ALREADY_AGREED);
  }

  @Test
  void a_window_lies_ahead_and_runs_forward() {
    assertThat(repair.agreed("03-02 09:10", "03-02 08:00", "03-02 09:00").lastVerdict(ARRIVED))
        .isEqualTo(Verdict.WINDOW_NOT_AHEAD);
    assertThatThrownBy(() -> Case.window("03-03 10:00", "03-03 08:00"))
        .isInstanceOfSatisfying(
            SlaRefusal.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(SlaRefusal.Problem.WINDOW_REVERSED));
  }

  private static Case agreed() {
    return Case.under(Case.REPAIR_ARRIVAL)
        .reported("03-02 09:00")
        .agreed("03-02 09:10", "03-03 08:00", "03-03 10:00");
  }
}
