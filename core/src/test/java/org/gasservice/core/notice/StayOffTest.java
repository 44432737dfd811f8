package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import java.util.Optional;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.notice.Announcement.What;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

/** Homes that could not be lit with the others: a card, an order, and nobody forgotten. */
class StayOffTest {

  private static final OffReason SUDDEN = OffReason.SUDDEN_INTERRUPTION;

  private static Estate resupplied() {
    Estate estate = new Estate();
    estate.run(Estate.sudden("I-1", "R-1"));
    estate.run(new ResupplyArea("I-1"));
    return estate;
  }

  @Test
  @Keeps({D10_4_15, D10_3_3b})
  void anAbsentHomeStaysOffWithACardAndAnOrder() {
    try (Estate estate = resupplied()) {
      estate.run(estate.absent("I-1", "F-1"));

      assertThat(estate.off("F-1")).containsExactly(SUDDEN);
      Key key = estate.orderOf("I-1", "F-1");
      ServiceOrder order = estate.order(key);
      assertThat(order.kind()).isEqualTo(OrderKind.RECONNECTION);
      assertThat(order.facts().offReason()).contains(SUDDEN);
      assertThat(key.root()).isEqualTo("F-1");
      assertThat(estate.line("I-1", "F-1").standing()).isEqualTo(Standing.ABSENT);
      assertThat(estate.line("I-1", "F-1").order()).contains(key);
    }
  }

  @Test
  @Keeps(D10_4_15)
  void itEndsWithHomesThatCarryAnOrderAndTheirOrderLightsThemLater() {
    try (Estate estate = resupplied()) {
      estate.run(Estate.told("I-1", What.RESUPPLY));
      estate.run(estate.absent("I-1", "F-1"));
      estate.run(new LeaveOff("F-2", "I-1", Standing.REFUSED, Optional.empty()));
      estate.run(estate.restore("I-1", "F-3"));
      assertThat(estate.office.violation(new CloseInterruption("I-1")))
          .isEqualTo("D10-4.15 notice.homes-open");
      estate.run(estate.restore("I-1", "F-4"));
      estate.run(new CloseInterruption("I-1"));

      Key order = estate.orderOf("I-1", "F-1");
      estate.atTheDoor(order);
      estate.run(Estate.restored(order));
      assertThat(estate.point("F-1").state()).isEqualTo(PointState.ON);
      Tally tally = estate.interruption("I-1").tally();
      assertThat(tally.of(Standing.ON)).isEqualTo(3);
      assertThat(tally.of(Standing.REFUSED)).isOne();
      assertThat(tally.all()).isEqualTo(4);
    }
  }

  @Test
  @Keeps(D10_3_3b)
  void itsOrderLiftsTheInterruptionAloneAndSafetySurvives() {
    try (Estate estate = resupplied()) {
      estate.run(estate.absent("I-1", "F-1"));
      estate.office.run(new ShutOff("F-1", OffReason.SAFETY));
      Key order = estate.orderOf("I-1", "F-1");
      estate.atTheDoor(order);
      estate.run(Estate.restored(order));

      assertThat(estate.off("F-1")).containsExactly(OffReason.SAFETY);
      assertThat(estate.line("I-1", "F-1").standing()).isEqualTo(Standing.OTHER_REASON);
    }
  }

  @Test
  @Keeps(D8_1_5a)
  void itsOrderWaitsWhileAnotherInterruptionOfTheKindKeepsItOff() {
    try (Estate estate = resupplied()) {
      estate.run(estate.absent("I-1", "F-1"));
      estate.run(Estate.sudden("I-2", "D-1"));
      Key order = estate.orderOf("I-1", "F-1");
      estate.atTheDoor(order);
      assertThat(estate.office.violation(Estate.FITTER, Estate.restored(order)))
          .isEqualTo("D8-1.5a notice.kept-off");
      assertThat(estate.off("F-1")).containsExactly(SUDDEN);
    }
  }

  @Test
  @Keeps(D10_4_15)
  void theOrderOfAHomeThatStaysOffIsNotCancelled() {
    try (Estate estate = resupplied()) {
      estate.run(estate.absent("I-1", "F-1"));
      Key order = estate.orderOf("I-1", "F-1");
      assertThat(estate.office.violation(CancelOrder.byCustomer(order, "no longer needed")))
          .isEqualTo("D10-4.15 notice.order-needed");
      estate.run(estate.restore("I-1", "F-1"));
      estate.office.run(CancelOrder.byCustomer(order, "lit with the others after all"));
    }
  }

  @Test
  void aHomeIsLeftOffOnceAndNeverInPassing() {
    try (Estate estate = resupplied()) {
      assertThat(
              estate.office.refused(new LeaveOff("F-1", "I-1", Standing.ABSENT, Optional.empty())))
          .hasMessageContaining("problem.missing");
      assertThat(
              estate.office.refused(new LeaveOff("F-1", "I-1", Standing.ON, Optional.of("CARD-1"))))
          .hasMessageContaining("notice.not-a-reason");
      estate.run(estate.absent("I-1", "F-1"));
      assertThat(estate.office.violation(estate.absent("I-1", "F-1")))
          .isEqualTo("D3-14 notice.not-off");
    }
  }

  @Test
  @Keeps(D10_6_0)
  void gasIsTurnedOnByACertificateHolderAlone() {
    try (Estate estate = resupplied()) {
      assertThat(estate.office.violation("E-1", new RestoreHome("F-1", "I-1", GasOnCheck.ALL)))
          .isEqualTo("D10-6.0 workforce.certificate-missing");
    }
  }
}
