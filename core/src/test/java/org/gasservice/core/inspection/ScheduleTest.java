package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_1b;
import static org.gasservice.core.standard.Clauses.D10_2_8a;
import static org.gasservice.core.standard.Clauses.D10_2_8b;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D3_9;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When points are inspected: windows of the calendar, and what visits make of them. */
class ScheduleTest {

  private static final LocalDate H2 = LocalDate.parse("2026-07-01");
  private static final LocalDate NEXT_H1 = LocalDate.parse("2027-01-01");

  @ParameterizedTest
  @EnumSource
  @Keeps({D10_2_8a, D10_2_8b})
  void homesTwiceAYearAndAllOthersEachQuarter(UseClass use) {
    Programme programme =
        Programme.of(ServiceStandard.manual(), use, LocalDate.parse("2026-03-02"));
    assertThat(programme.months()).isEqualTo(use == UseClass.RESIDENTIAL ? 6 : 3);
    assertThat(programme.clause()).isEqualTo(use == UseClass.RESIDENTIAL ? D10_2_8b : D10_2_8a);
  }

  @Test
  @Keeps(D10_2_8b)
  void theFirstWindowAfterTheFirstGasOnIsTheNextOne() {
    try (Street street = new Street()) {
      street.home("SP-1");
      street.shop("SP-2");
      assertThat(street.schedule("SP-1").next()).contains(H2);
      assertThat(street.schedule("SP-2").next()).contains(LocalDate.parse("2026-04-01"));
      street.run(Street.passed("SP-1"));
      assertThat(street.schedule("SP-1").next()).contains(H2);
    }
  }

  @Test
  @Keeps(D10_2_8b)
  void doneEarlyItDoesItsOwnWindowAloneAndTwiceInOneLeavesTheOtherOpen() {
    try (Street street = new Street()) {
      street.home("SP-1");
      street.office.setTime(Street.at("2026-07-01"));
      street.run(Street.passed("SP-1"));
      assertThat(street.schedule("SP-1").next()).contains(NEXT_H1);

      street.office.setTime(Street.at("2026-12-31", "23:00"));
      SafetyInspection second =
          (SafetyInspection) street.run(Street.passed("SP-1")).value();
      assertThat(second.flags()).containsExactly(VisitFlag.REPEATED);
      assertThat(second.move()).isEmpty();
      assertThat(street.schedule("SP-1").next()).contains(NEXT_H1);
    }
  }

  @Test
  void visitsTooCloseAreFlaggedAndCountAllTheSame() {
    try (Street street = new Street()) {
      street.home("SP-1");
      street.office.setTime(Street.at("2026-12-20"));
      street.run(Street.passed("SP-1"));
      street.office.setTime(Street.at("2027-01-05"));
      SafetyInspection early =
          (SafetyInspection) street.run(Street.passed("SP-1")).value();
      assertThat(early.flags()).containsExactly(VisitFlag.TOO_CLOSE);
      assertThat(street.schedule("SP-1").next()).contains(LocalDate.parse("2027-07-01"));
    }
  }

  @Test
  @Keeps(D3_9)
  void whatWasMissedStaysInSight() {
    try (Street street = new Street()) {
      street.home("SP-1");
      street.home("SP-2");
      LocalDate day = LocalDate.parse("2027-09-01");
      street.office.setTime(Street.at("2027-09-01"));
      Range overdue =
          Range.all(InspectionSchedule.BY_LAST_DAY).equalTo("EAST-1").below(day);
      assertThat(street.office.keys(InspectionSchedule.TYPE, overdue)).hasSize(2);
      assertThat(street.schedule("SP-1").overdueOn(day))
          .extracting(InspectionWindow::label)
          .containsExactly("2026-H2", "2027-H1");

      street.run(Street.passed("SP-1"));
      assertThat(street.office.keys(InspectionSchedule.TYPE, overdue)).hasSize(1);
      assertThat(street.schedule("SP-1").overdueOn(day)).hasSize(2);
      assertThat(street.schedule("SP-1").next()).contains(LocalDate.parse("2028-01-01"));
    }
  }

  @Test
  @Keeps(D10_2_1b)
  void nobodyIsExemptedBeforeItWasTriedAtEveryPartOfTheDay() {
    try (Street street = new Street()) {
      street.home("SP-1");
      ExemptWindow exempt = new ExemptWindow("SP-1", H2, ExemptionReason.LONG_ABSENCE, "porter-1");
      for (String[] tried :
          new String[][] {{"2026-08-01", "09:30"}, {"2026-08-02", "15:00"}, {"2026-08-03", "11:59"}
          }) {
        street.office.setTime(Street.at(tried[0], tried[1]));
        street.run(street.nobody("SP-1"));
        assertThat(street.office.violation(exempt)).isEqualTo("D10-2.1b inspection.not-tried");
      }
      street.office.setTime(Street.at("2026-08-04", "19:00"));
      street.run(street.nobody("SP-1"));
      street.run(exempt);
      assertThat(street.schedule("SP-1").next()).contains(NEXT_H1);
      assertThat(street.schedule("SP-1").records())
          .extracting(WindowRecord::standing)
          .containsExactly(WindowStanding.EXEMPT);
    }
  }

  @Test
  @Keeps(D10_6_0)
  void contractorsPassTheSameGate() {
    try (Street street = new Street()) {
      street.home("SP-1");
      street.office.setTime(Street.at("2026-07-01"));
      assertThat(street.office.violation(Street.CONTRACTED, Street.passed("SP-1")))
          .isEqualTo("D10-6.0 workforce.certificate-expired");
      assertThat(street.office.violation(
              Street.INSPECTOR, Street.passed("SP-1").withInspector(Street.CONTRACTED)))
          .isEqualTo("D10-6.0 workforce.certificate-expired");
      street.run(Street.passed("SP-1"));
    }
  }

  @Test
  void theCardIsWhole() {
    try (Street street = new Street()) {
      street.shop("SP-2");
      street.office.setTime(Street.at("2026-04-01"));
      assertThat(street.office.violation(
              Street.INSPECTOR, Street.done("SP-2", UseClass.RESIDENTIAL).build()))
          .isEqualTo("D3-9 inspection.items-missing");
      assertThat(street.run(Street.done("SP-2", UseClass.COMMERCIAL).build()).value())
          .extracting(visit -> ((SafetyInspection) visit).form())
          .isEqualTo("F11");
    }
  }

  @Test
  @Keeps(D10_2_1b)
  void theAccountsOfAStationFollowFromItsVisits() {
    try (Street street = new Street()) {
      for (int i = 1; i <= 5; i++) {
        street.home("SP-" + i);
      }
      street.office.setTime(Street.at("2026-07-15"));
      street.run(Street.passed("SP-1"));
      street.run(street.nobody("SP-2"));
      street.run(Street.closedDoor("SP-3", InspectionOutcome.REFUSED));
      street.run(Street.closedDoor("SP-4", InspectionOutcome.VACANT));
      street.office.setTime(Street.at("2026-08-15"));
      street.run(Street.passed("SP-2"));
      Inspections inspections =
          new Inspections(Session.of(street.office.pipeline(), Actor.employee(Street.INSPECTOR)));
      InspectionWindow window = InspectionWindow.containing(H2, 6);
      Coverage july = inspections.coverage(
          "EAST-1", UseClass.RESIDENTIAL, window, LocalDate.parse("2026-07-31"));
      Coverage august = inspections.coverage(
          "EAST-1", UseClass.RESIDENTIAL, window, LocalDate.parse("2026-08-31"));
      assertThat(july.of(WindowStanding.NO_ACCESS)).isOne();
      assertThat(july.of(WindowStanding.ENTERED)).isOne();
      assertThat(august.of(WindowStanding.ENTERED)).isEqualTo(2);
      assertThat(august.of(WindowStanding.NOT_VISITED)).isOne();
      assertThat(august.all()).isEqualTo(5);
      assertThat(august.inspectedRate().orElseThrow()).isEqualByComparingTo("0.5");
    }
  }

  @Test
  void windowsOfOtherLengthsAreAnchoredToo() {
    assertThat(InspectionWindow.containing(LocalDate.parse("2026-12-31"), 12).label())
        .isEqualTo("2026");
    assertThat(InspectionWindow.containing(LocalDate.parse("2026-04-30"), 2).label())
        .isEqualTo("2026-03x2");
    assertThat(InspectionWindow.containing(LocalDate.parse("2026-06-30"), 3).label())
        .isEqualTo("2026-Q2");
    Set<String> labels = Set.of(
        InspectionWindow.containing(LocalDate.parse("2026-06-30"), 6).label(),
        InspectionWindow.containing(LocalDate.parse("2026-07-01"), 6).label());
    assertThat(labels).containsExactlyInAnyOrder("2026-H1", "2026-H2");
    assertThat(Optional.of(
            InspectionWindow.containing(LocalDate.parse("2026-02-28"), 1).label()))
        .contains("2026-02x1");
  }
}
