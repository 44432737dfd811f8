package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.customer.ClosePoint;
import org.gasservice.core.customer.EndRole;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.RiskTag;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.notice.Announcement.What;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The homes behind a closed valve: cut off, counted, lit again one by one. */
class HomesTest {

  private static final OffReason PLANNED = OffReason.PLANNED_INTERRUPTION;
  private static final OffReason SUDDEN = OffReason.SUDDEN_INTERRUPTION;

  @Test
  void aRiserTakesItsHomesAndADistrictValveAllItsRisers() {
    try (Estate estate = new Estate()) {
      estate.begun("I-1", "R-2");
      assertThat(estate.members("I-1")).containsExactly("F-5", "F-6");
      assertThat(estate.off("F-5")).containsExactly(PLANNED);
      assertThat(estate.off("F-1")).isEmpty();

      estate.run(Estate.sudden("I-2", "D-1"));
      assertThat(estate.members("I-2")).containsExactly("F-1", "F-2", "F-3", "F-4", "F-5", "F-6");
      assertThat(estate.off("F-5")).containsExactly(PLANNED, SUDDEN);
      assertThat(estate.interruption("I-2").tally().of(Standing.OFF)).isEqualTo(6);
    }
  }

  @Test
  void theNoticeKnowsWhomToTellAndTheBeginWhomItReallyCutsOff() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(1));
      estate.office.run(Estate.plan("I-1", from, Duration.ofHours(4), "R-1"));
      estate.run(Estate.posted("I-1"));
      assertThat(estate.interruption("I-1").tally().of(Standing.EXPECTED)).isEqualTo(4);
      assertThat(estate.off("F-1")).isEmpty();

      estate.office.setTime(from);
      estate.office.run(new StartInterruption("I-1"));
      assertThat(estate.interruption("I-1").counted()).isFalse();
      estate.follow();
      assertThat(estate.interruption("I-1").tally().of(Standing.OFF)).isEqualTo(4);
      assertThat(estate.interruption("I-1").tally().all()).isEqualTo(4);
      assertThat(estate.interruption("I-1").counted()).isTrue();
      assertThat(estate.off("F-1")).containsExactly(PLANNED);
    }
  }

  @Test
  void whoJoinsLaterIsAffectedToo() {
    try (Estate estate = new Estate()) {
      Instant from = Estate.MORNING.plus(Duration.ofDays(1));
      estate.office.run(Estate.plan("I-1", from, Duration.ofHours(4), "D-1"));
      estate.run(Estate.posted("I-1"));
      estate.run(Estate.flat("R-1", "F-7"));
      assertThat(estate.line("I-1", "F-7").standing()).isEqualTo(Standing.EXPECTED);

      estate.office.setTime(from);
      estate.run(new StartInterruption("I-1"));
      estate.run(Estate.flat("R-2", "F-8"));
      assertThat(estate.off("F-8")).containsExactly(PLANNED);
      estate.movedIn("F-8");
      assertThat(estate.office.violation(new LightPoint("F-8", Ignition.complete())))
          .endsWith("customer.still-off");
      assertThat(estate.interruption("I-1").tally().of(Standing.OFF)).isEqualTo(8);
    }
  }

  @Test
  void evidenceShowsWhoWasToldAndWhomToTellFirst() {
    try (Estate estate = new Estate()) {
      estate.office.run(Estate.flat("R-1", "F-9", RiskTag.KEY_CUSTOMER));
      Instant from = Estate.MORNING.plus(Duration.ofDays(1));
      estate.office.run(Estate.plan("I-1", from, Duration.ofHours(4), "R-1"));
      estate.run(Estate.posted("I-1"));
      Range untold = Range.all(AffectedPoint.UNTOLD).inRoot("I-1");
      assertThat(estate.office.keys(AffectedPoint.TYPE, untold))
          .hasSize(5)
          .first()
          .isEqualTo(AffectedPoint.keyOf("I-1", "F-9"));

      estate.run(new RecordDelivery("I-1", "F-9", NoticeChannel.CALL, "REC-1"));
      estate.run(new RecordDelivery("I-1", "F-9", NoticeChannel.DOOR, "abc1"));
      assertThat(estate.office.keys(AffectedPoint.TYPE, untold)).hasSize(4);
      assertThat(estate.interruption("I-1").told()).isOne();
      assertThat(estate.line("I-1", "F-9").deliveries())
          .extracting(Delivery::channel)
          .containsExactly(NoticeChannel.CALL, NoticeChannel.DOOR);
    }
  }

  @Test
  @Keeps(D8_1_5a)
  void noAreaIsResuppliedWhilePeopleSleep() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      for (String time : new String[] {"T14:00:00Z", "T15:59:59Z", "T21:59:59Z"}) {
        estate.office.setTime(Instant.parse("2026-03-02" + time));
        assertThat(estate.office.violation(new ResupplyArea("I-1")))
            .isEqualTo("D8-1.5a notice.not-at-night");
      }
      estate.office.setTime(Instant.parse("2026-03-02T22:00:00Z"));
      estate.run(new ResupplyArea("I-1"));
      assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.RESUPPLYING);
    }
  }

  @Test
  void anAreaIsResuppliedUpToTheLastSecondBeforeTheNight() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      estate.office.setTime(Instant.parse("2026-03-02T13:59:59Z"));
      estate.run(new ResupplyArea("I-1"));
      assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.RESUPPLYING);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Keeps({D10_3_3b, D8_1_5a})
  void aSingleHomeIsLitAtNightWhereThePolicyAllowsAndSomebodyIsThere(boolean allowed) {
    NoticeSettings settings = NoticeSettings.in(Office.ZONE).withSingleHomeAtNight(allowed);
    try (Estate estate = new Estate(ServiceStandard.manual(), settings)) {
      estate.run(Estate.sudden("I-1", "R-1"));
      estate.run(new ResupplyArea("I-1"));
      estate.office.setTime(Estate.NIGHT);
      GasOnCheck nobody = new GasOnCheck(true, true, false, true);
      assertThat(estate.office.violation(Estate.FITTER, new RestoreHome("F-1", "I-1", nobody)))
          .isEqualTo(
              allowed ? "D10-3.3b customer.gas-on-unchecked" : "D8-1.5a notice.not-at-night");
      if (allowed) {
        estate.run(estate.restore("I-1", "F-1"));
        assertThat(estate.point("F-1").state()).isEqualTo(PointState.ON);
      }
    }
  }

  @Test
  void nobodyIsLitBeforeTheAreaHasGas() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      assertThat(estate.office.violation(Estate.FITTER, estate.restore("I-1", "F-1")))
          .isEqualTo("D8-1.5a notice.home-too-early");
    }
  }

  @Test
  @Keeps(D10_4_15)
  void itEndsOnlyWhenEveryHomeIsAccountedFor() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      estate.run(new ResupplyArea("I-1"));
      assertThat(estate.office.violation(new CloseInterruption("I-1")))
          .isEqualTo("D6-8.4 notice.people-untold");
      estate.run(Estate.told("I-1", What.RESUPPLY));
      for (int flat = 1; flat <= 4; flat++) {
        assertThat(estate.office.violation(new CloseInterruption("I-1")))
            .isEqualTo("D10-4.15 notice.homes-open");
        estate.run(estate.restore("I-1", "F-" + flat));
      }
      estate.run(new CloseInterruption("I-1"));
      assertThat(estate.interruption("I-1").tally().of(Standing.ON)).isEqualTo(4);
    }
  }

  @Test
  void whatFollowsIsWaitedFor() {
    try (Estate estate = new Estate()) {
      estate.office.runAll(
          Estate.sudden("I-1", "R-1"), new ResupplyArea("I-1"), Estate.told("I-1", What.RESUPPLY));
      assertThat(estate.office.violation(new CloseInterruption("I-1")))
          .as("nobody was counted in yet")
          .isEqualTo("D10-4.15 notice.homes-open");
      estate.follow();
      assertThat(estate.off("F-1")).containsExactly(SUDDEN);
    }
  }

  @Test
  @Keeps(D10_3_3b)
  void aSafetyReasonSurvivesTheInterruption() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      estate.office.run(new ShutOff("F-2", OffReason.SAFETY));
      estate.run(new ResupplyArea("I-1"));
      assertThat(estate.off("F-2")).containsExactly(OffReason.SAFETY);
      assertThat(estate.line("I-1", "F-2").standing()).isEqualTo(Standing.OTHER_REASON);
      assertThat(estate.line("I-1", "F-1").standing()).isEqualTo(Standing.OFF);
    }
  }

  @Test
  void aHomeNeverLitLosesTheReasonAndStaysUnlit() {
    try (Estate estate = new Estate()) {
      estate.office.run(Estate.flat("R-1", "F-7"));
      estate.run(Estate.sudden("I-1", "R-1"));
      estate.run(new ResupplyArea("I-1"));
      assertThat(estate.off("F-7")).isEmpty();
      assertThat(estate.point("F-7").state()).isEqualTo(PointState.BUILT_NOT_LIT);
      assertThat(estate.line("I-1", "F-7").standing()).isEqualTo(Standing.OTHER_REASON);
    }
  }

  @Test
  void aClosedAccountIsSpared() {
    try (Estate estate = new Estate()) {
      estate.office.runAll(
          new ShutOff("F-3", OffReason.OWN_REQUEST),
          new EndRole("F-3", "P-F-3", Role.ACCOUNT_HOLDER, Optional.empty()),
          ClosePoint.unheld("F-3"));
      estate.run(Estate.sudden("I-1", "R-1"));
      assertThat(estate.line("I-1", "F-3").standing()).isEqualTo(Standing.SPARED);
      assertThat(estate.off("F-3")).containsExactly(OffReason.OWN_REQUEST);
    }
  }

  @Test
  void twoInterruptionsOfAKindAreOneReasonThatGoesWithTheLast() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      estate.run(Estate.sudden("I-2", "D-1"));
      estate.run(new ResupplyArea("I-1"));
      assertThat(estate.off("F-1")).containsExactly(SUDDEN);
      assertThat(estate.line("I-1", "F-1").standing()).isEqualTo(Standing.OTHER_REASON);
      estate.run(new ResupplyArea("I-2"));
      estate.run(estate.restore("I-2", "F-1"));
      assertThat(estate.off("F-1")).isEmpty();
      assertThat(estate.line("I-2", "F-1").standing()).isEqualTo(Standing.ON);
    }
  }

  @Test
  @Keeps(D10_3_3b)
  void anInterruptionIsNotLiftedByHand() {
    try (Estate estate = new Estate()) {
      estate.run(Estate.sudden("I-1", "R-1"));
      assertThat(
              estate.office.violation(new LiftShutOff("F-1", SUDDEN, Optional.of(GasOnCheck.ALL))))
          .isEqualTo("D10-3.3b notice.not-by-hand");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7})
  void anAreaLargeEnoughIsReportedBeforeItEnds(int threshold) {
    NoticeSettings settings = NoticeSettings.in(Office.ZONE).withReportHouseholds(threshold);
    try (Estate estate = new Estate(ServiceStandard.manual(), settings)) {
      estate.run(Estate.sudden("I-1", "D-1"));
      estate.run(new ResupplyArea("I-1"));
      estate.run(Estate.told("I-1", What.RESUPPLY));
      for (int flat = 1; flat <= 6; flat++) {
        estate.run(estate.restore("I-1", "F-" + flat));
      }
      if (threshold == 6) {
        assertThat(estate.interruption("I-1").reportDueAt())
            .contains(Estate.MORNING.plus(Duration.ofHours(1)));
        assertThat(estate.office.violation(new CloseInterruption("I-1")))
            .isEqualTo("D10-4.15 notice.unreported");
        estate.run(new ReportToAuthority("I-1", "2026-17"));
      }
      estate.run(new CloseInterruption("I-1"));
      assertThat(estate.interruption("I-1").state()).isEqualTo(InterruptionState.CLOSED);
    }
  }
}
