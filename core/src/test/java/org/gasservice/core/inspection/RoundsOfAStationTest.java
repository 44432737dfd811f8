package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D3_9;
import static org.gasservice.core.standard.Clauses.D8_1_5b;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** What a station does beside single visits: plans, campaigns, and lives that end by themselves. */
class RoundsOfAStationTest {

  private static final LocalDate FROM = LocalDate.parse("2026-07-01");
  private static final LocalDate THROUGH = LocalDate.parse("2026-12-31");

  private static OpenPlan plan(int perDay, String area) {
    return OpenPlan.builder()
        .plan("PLAN-1")
        .unit("EAST-1")
        .from(FROM)
        .through(THROUGH)
        .people(List.of(
            new PlanPerson(Street.INSPECTOR, perDay, List.of(area)),
            new PlanPerson(Street.CONTRACTED, perDay, List.of())))
        .due(0)
        .build();
  }

  private static Inspections inspections(Street street) {
    return new Inspections(Session.of(street.office.pipeline(), Actor.employee(Street.INSPECTOR)));
  }

  @Test
  @Keeps({D8_1_5b, D10_2_7})
  void aPlanSaysOfEverybodyWhoComesAndWhen() {
    try (Street street = new Street()) {
      for (int i = 0; i < 20; i++) {
        street.home("H-" + i);
      }
      street.shop("S-1");
      Inspections inspections = inspections(street);
      InspectionPlan plan = inspections
          .draw(plan(1, "R-"), day -> day.getDayOfWeek() != DayOfWeek.SUNDAY, false)
          .value();
      assertThat(plan.adopted()).isTrue();
      assertThat(plan.due()).isEqualTo(22);
      assertThat(plan.planned()).isEqualTo(22);
      int doors = 0;
      for (LocalDate day = FROM; !day.isAfter(THROUGH); day = day.plusDays(1)) {
        for (var sheet : inspections.sheets("EAST-1", day, 10)) {
          assertThat(sheet.value().inspector()).isEqualTo(Street.INSPECTOR);
          assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
          doors += sheet.value().points().size();
        }
      }
      assertThat(doors).isEqualTo(22);
      assertThat(street.office.violation(new AdoptPlan("PLAN-1")))
          .isEqualTo("D8-1.5b inspection.plan-adopted");
    }
  }

  @Test
  @Keeps(D8_1_5b)
  void whatFitsNowhereIsLeftOutByName() {
    try (Street street = new Street()) {
      street.home("H-1");
      Inspections inspections = inspections(street);
      InspectionPlan plan = inspections.draw(plan(1, "Q-"), day -> true, false).value();
      assertThat(plan.unplanned()).isOne();
      assertThat(inspections.gaps("PLAN-1", 10).get(0).value().points()).containsExactly("H-1");
    }
  }

  @Test
  @Keeps(D8_1_5b)
  void aSheetByHandIsCheckedLikeAnyOther() {
    try (Street street = new Street()) {
      street.home("H-1");
      street.home("H-2");
      street.run(plan(1, "Q-").withDue(2));
      assertThat(street.office.violation(sheet(Street.INSPECTOR, List.of("H-1", "H-2"), List.of())))
          .isEqualTo("D8-1.5b inspection.overfull");
      assertThat(street.office.violation(sheet(Street.INSPECTOR, List.of("H-1"), List.of())))
          .isEqualTo("D8-1.5b inspection.out-of-area");
      assertThat(street.office.violation(sheet(Street.CONTRACTED, List.of("H-1"), List.of())))
          .isEqualTo("D10-6.0 workforce.certificate-expired");
      assertThat(street.office.violation(sheet("E-9999", List.of("H-1"), List.of())))
          .isEqualTo("D8-1.5b inspection.not-of-plan");
      street.run(sheet(Street.INSPECTOR, List.of("H-1"), List.of("H-1")));
      assertThat(street.office.violation(new AdoptPlan("PLAN-1")))
          .isEqualTo("D10-2.7 inspection.plan-incomplete");
      street.run(new LeaveOut("PLAN-1", 1, List.of("H-2")));
      street.run(new AdoptPlan("PLAN-1"));
      InspectionPlan plan =
          street.office.value(InspectionPlan.TYPE, InspectionPlan.keyOf("PLAN-1"));
      assertThat(plan.outOfArea()).isOne();
    }
  }

  private static AddSheets sheet(String inspector, List<String> points, List<String> lent) {
    return new AddSheets("PLAN-1", List.of(new AddSheets.Sheet(FROM, inspector, points, lent)));
  }

  @Test
  @Keeps(D3_9)
  void whatCameToTheEndOfItsLifeIsFoundWithoutAVisit() {
    try (Street street = new Street()) {
      LocalDate installed = LocalDate.parse("2016-02-29");
      street.office.setTime(Street.at("2016-02-29"));
      street.built("SP-1", UseClass.RESIDENTIAL);
      street.run(InstallMeter.builder()
          .point("SP-1")
          .number("M-OLD")
          .kind(MeteringKind.PLAIN)
          .digits(5)
          .startReading(BigDecimal.ZERO)
          .verifiedThrough(installed.plusYears(10))
          .build());
      street.run(CompleteFile.builder()
          .point("SP-1")
          .addAppliances(new Appliance(
              "STOVE", Optional.empty(), FlueType.NONE, Optional.of(LocalDate.parse("2018-02-28"))))
          .build());
      street.run(new WatchLives(LocalDate.parse("2025-01-10")));
      street.office.setTime(Street.at("2026-02-28", "23:59"));
      street.sweep();
      assertThat(street.hazards("SP-1")).isEmpty();
      street.office.setTime(Street.at("2026-03-01", "00:00"));
      street.sweep();
      assertThat(street.hazards("SP-1"))
          .map(key -> street.hazard(key).subject().orElseThrow())
          .containsExactlyInAnyOrder("METER/M-OLD/2026-02-28", "APPLIANCE/STOVE/2026-02-28");
      assertThat(street.hazards("SP-1"))
          .map(key -> street.hazard(key).side())
          .containsExactlyInAnyOrder(Side.COMPANY, Side.USER);

      street.office.setTime(Street.at("2026-04-01"));
      street.sweep();
      street.run(CompleteFile.builder()
          .point("SP-1")
          .addAppliances(new Appliance(
              "HOSE", Optional.empty(), FlueType.NONE, Optional.of(LocalDate.parse("2018-01-01"))))
          .build());
      assertThat(street.hazards("SP-1")).hasSize(3);
    }
  }

  @Test
  @Keeps(D10_2_7)
  void aCampaignCountsItsPointsTellsThemAndHearsBack() {
    try (Street street = new Street()) {
      for (int i = 1; i <= 3; i++) {
        street.home("H-" + i);
      }
      street.office.setTime(Street.at("2026-08-03"));
      street.run(OpenCampaign.builder()
          .campaign("ZX-1")
          .kind(CampaignKind.INSPECTION)
          .title("Autumn")
          .unit("EAST-1")
          .from(FROM)
          .through(THROUGH)
          .quota(2)
          .population(Population.listed("H-1", "H-2", "H-3"))
          .build());
      street.run(new NotifyPoints("ZX-1", List.of("H-1", "H-2"), "SMS-1"));
      assertThat(funnel(street).of(CampaignStanding.NOTIFIED)).isEqualTo(2);
      street.run(new StartCampaign("ZX-1"));
      assertThat(funnel(street).of(CampaignStanding.TAKEN_UP)).isEqualTo(3);
      street.run(Street.passed("H-1"));
      street.run(street.nobody("H-2"));
      street.run(Street.closedDoor("H-3", InspectionOutcome.REFUSED));
      assertThat(funnel(street).parts())
          .containsEntry(CampaignStanding.DONE, 1)
          .containsEntry(CampaignStanding.NO_ACCESS, 1)
          .containsEntry(CampaignStanding.REFUSED, 1);
      street.run(Street.passed("H-2"));
      assertThat(funnel(street).of(CampaignStanding.DONE)).isEqualTo(2);
      assertThat(funnel(street).all()).isEqualTo(3);
      assertThat(street.office.value(Campaign.TYPE, Campaign.keyOf("ZX-1")).behind())
          .isZero();
      street.run(new EndCampaign("ZX-1"));
      assertThat(street.office.violation(new NotifyPoints("ZX-1", List.of("H-3"), "SMS-2")))
          .isEqualTo("D10-2.7 inspection.campaign-over");
    }
  }

  private static Funnel funnel(Street street) {
    return street.office.value(Campaign.TYPE, Campaign.keyOf("ZX-1")).funnel();
  }

  @Test
  @Keeps(D10_2_7)
  void metersThatExpireAreExchangedInBulkEachUnderItsOwnOrder() {
    try (Street street = new Street()) {
      street.home("H-1");
      street.home("H-2");
      street.run(OpenCampaign.builder()
          .campaign("ZX-2")
          .kind(CampaignKind.METER_EXCHANGE)
          .title("Meters")
          .unit("EAST-1")
          .from(FROM)
          .through(THROUGH)
          .quota(2)
          .population(
              Population.of(Population.Source.METERS_EXPIRING, LocalDate.parse("2034-12-31")))
          .build());
      street.run(new StartCampaign("ZX-2"));
      List<ServiceOrder> orders = street.orders("H-1");
      assertThat(orders).hasSize(1);
      CampaignPoint line =
          street.office.value(CampaignPoint.TYPE, CampaignPoint.keyOf("ZX-2", "H-1"));
      assertThat(line.order()).contains(orders.get(0).key());
      street.run(CancelOrder.byCustomer(orders.get(0).key(), "gone"));
      assertThat(street
              .office
              .value(Campaign.TYPE, Campaign.keyOf("ZX-2"))
              .funnel()
              .of(CampaignStanding.SPARED))
          .isOne();
    }
  }
}
