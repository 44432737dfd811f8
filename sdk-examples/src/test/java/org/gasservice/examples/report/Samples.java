package org.gasservice.examples.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.examples.report.ClockLine.Verdict;
import org.gasservice.examples.report.OrderLine.Phase;
import org.gasservice.examples.report.OrderLine.Step;

/** A report with one of everything. */
final class Samples {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Samples() {}

  static Instant at(String clock) {
    return LocalDate.of(2026, 2, 14)
        .atTime(java.time.LocalTime.parse(clock))
        .atZone(ZONE)
        .toInstant();
  }

  static ClockLine clock(
      String order, String milestone, String clause, String due, String end, Verdict verdict) {
    return ClockLine.builder()
        .order(order)
        .milestone(milestone)
        .clause(clause)
        .startedAt(at("08:00"))
        .due(at(due))
        .endedAt(end.isEmpty() ? Optional.empty() : Optional.of(at(end)))
        .verdict(verdict)
        .appointment(false)
        .excuse(verdict == Verdict.EXCUSED ? Optional.of("ROAD_CLOSED") : Optional.empty())
        .build();
  }

  static OrderLine order(String number, String triage, boolean finished, Phase... phases) {
    return OrderLine.builder()
        .order(number)
        .kind(triage.compareTo("P3") < 0 ? "EMERGENCY" : "REPAIR")
        .triage(triage)
        .state(finished ? "CLOSED" : "ACCEPTED")
        .finished(finished)
        .unit("ST-1")
        .work(new Both("更换灶前软管", "Replace the hose <before> the stove"))
        .reportedAt(phases[0].from())
        .addPhases(phases)
        .build();
  }

  static DayReport report() {
    return report(1);
  }

  static DayReport report(int times) {
    List<OrderLine> orders = new ArrayList<>();
    List<ClockLine> clocks = new ArrayList<>();
    List<DayReport.ContactLine> contacts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int hour = 7 + i % 12;
      String h = (hour < 10 ? "0" : "") + hour;
      String n = "SO-" + (100 + i);
      Phase waiting = new Phase(Step.WAITING, at(h + ":01"), at(h + ":05"));
      Phase way = new Phase(Step.UNDER_WAY, at(h + ":05"), at(h + ":21"));
      Phase site = new Phase(Step.ON_SITE, at(h + ":21"), at(h + ":40"));
      Phase safe = new Phase(
          i % 3 == 0 ? Step.MADE_SAFE : Step.SUSPENDED,
          at(h + ":40"),
          at((hour + 2 < 10 ? "0" : "") + (hour + 2) + ":10"));
      orders.add(order(n, "P" + (1 + i % 5), i % 4 != 3, waiting, way, site, safe));
      clocks.add(clock(n, "DEPARTED", "D5-1.2b", h + ":06", h + ":05", Verdict.MET));
      clocks.add(clock(
          n,
          "ARRIVED",
          "D10-2.6",
          h + ":21",
          h + ":31",
          i % 7 == 0 ? Verdict.BREACHED : i % 7 == 3 ? Verdict.EXCUSED : Verdict.MET));
      if (i % 4 == 3) {
        clocks.add(clock(
            n, "REPAIRED", "D10-2.5a", "20:15", "", i % 8 == 3 ? Verdict.RUNNING : Verdict.PAUSED));
      }
      contacts.add(new DayReport.ContactLine(
          at(h + ":00"), "CALL", i % 2 == 0 ? "INQUIRY" : "FAULT_REPORT"));
    }
    return DayReport.builder()
        .company(new Both("东湖燃气(示例)", "East Lake Gas (sample)"))
        .day(LocalDate.of(2026, 2, 14))
        .makeUpDay(true)
        .asOf(at("20:00"))
        .zone(ZONE)
        .addUnits(new DayReport.Unit("ST-1", "STATION", new Both("城东服务站", "East Station")))
        .orders(orders)
        .clocks(clocks)
        .contacts(contacts)
        .addRefusals(new DayReport.RefusalLine(
            at("09:10"),
            "order.dispatch",
            "E-1101",
            Optional.of("D10-6.0"),
            new Both("E-2003 的上岗证已过期。", "A certificate of E-2003 has expired.")))
        .addEscalations(new DayReport.EscalationLine(
            at("09:20"), "SO-100", "ARRIVED", "D10-2.6", "STATION", false))
        .addMissed(new DayReport.MissedVisit("SO-100", at("10:00"), 15, 2, "MV-88"))
        .addInterruptions(new DayReport.InterruptionLine(
            new Both("七号楼立管", "Riser of house 7"),
            "SUDDEN",
            "LEAK",
            "IN_FORCE",
            Optional.empty(),
            at("09:30"),
            Optional.empty(),
            12,
            9,
            3))
        .addRequests(new DayReport.RequestLine(
            at("10:00"),
            "DESK",
            "CLOSURE",
            "E-1001",
            Optional.empty(),
            "DECLINED",
            Optional.of("D3-15"),
            1))
        .people(new DayReport.People(20, 5, 3))
        .build();
  }
}
