package org.gasservice.examples.day;

import static org.gasservice.examples.day.ScriptLines.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The company as it stands the evening before: units of three levels, people and their certificates, points and their customers. */
final class Company {

  static final String ADMIN = "E-0001";
  static final List<String> STATIONS =
      List.of("ST-LIANHU", "ST-XINGYUE", "ST-BEIQIAO", "ST-NANGANG");
  static final int POINTS = 25;
  static final String RISER_LOTUS = "R-LOTUS";
  static final String RISER_STAR = "R-STAR";

  private static final Instant EVE = Instant.parse("2026-02-13T08:00:00Z");
  private static final List<String> SURNAMES = List.of(
      "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "朱", "秦", "尤",
      "许", "何", "吕", "施", "张");

  private final ScriptLines script;
  private int steps;

  Company(ScriptLines script) {
    this.script = script;
  }

  /** Obviously made up: no such name and no such number exists. */
  static String name(int number) {
    return SURNAMES.get(number % SURNAMES.size()) + "样例" + number;
  }

  static String phone(int number) {
    return "000-5550-" + (2000 + number);
  }

  static String address(int point) {
    return "样例路" + (10 + point) + "号" + (1 + point % 6) + "栋" + (100 * (1 + point % 9) + 1) + "室";
  }

  static String point(int number) {
    return "SP-" + (1000 + number);
  }

  static String party(int number) {
    return "PA-" + (1000 + number);
  }

  /** Two houses have a riser of their own. */
  private static Optional<String> riserOf(int point) {
    return switch (point) {
      case 0, 4, 20, 24 -> Optional.of(RISER_LOTUS);
      case 1, 5, 9, 13, 21 -> Optional.of(RISER_STAR);
      default -> Optional.empty();
    };
  }

  static String stationOf(int point) {
    return STATIONS.get(point % STATIONS.size());
  }

  /** Technicians of a station: three. */
  static String technician(int station, int number) {
    return "E-2" + station + "0" + number;
  }

  void write() {
    found();
    people();
    for (int point = 0; point < POINTS; point++) {
      served(point);
    }
  }

  private void step(String by, String command, Map<String, Object> values) {
    script.add(EVE.plusSeconds(10L * steps++), by, command, values);
  }

  private void found() {
    step(
        "setup",
        "access.found-company",
        with(
            "name",
            "东湖燃气（示例） / East Lake Gas (sample)",
            "zone",
            "Asia/Shanghai",
            "administrator",
            ADMIN));
    unit("HQ", "HEAD_OFFICE", "", "总部 / Head office");
    unit("BR-EAST", "BRANCH", "HQ", "城东分公司 / East branch");
    unit("BR-WEST", "BRANCH", "HQ", "城西分公司 / West branch");
    unit("ST-LIANHU", "STATION", "BR-EAST", "莲湖服务站 / Lotus Lake");
    unit("ST-XINGYUE", "STATION", "BR-EAST", "星月服务站 / Star and Moon");
    unit("ST-BEIQIAO", "STATION", "BR-WEST", "北桥服务站 / North Bridge");
    unit("ST-NANGANG", "STATION", "BR-WEST", "南岗服务站 / South Hill");
  }

  private void unit(String id, String level, String parent, String name) {
    Map<String, Object> values = with("unit", id, "level", level, "name", name);
    if (!parent.isEmpty()) {
      values.put("parent", parent);
    }
    step(ADMIN, "workforce.open-unit", values);
  }

  private void people() {
    int number = 1;
    for (String agent : List.of("E-1001", "E-1002", "E-1003")) {
      employee(agent, number++, "HOTLINE_AGENT", "HQ", "AGENT");
    }
    for (String dispatcher : List.of("E-1101", "E-1102")) {
      employee(dispatcher, number++, "DISPATCHER", "HQ", "DISPATCHER");
    }
    employee("E-1201", number++, "HEAD_OF_BRANCH", "BR-EAST", "SUPERVISOR");
    employee("E-1202", number++, "HEAD_OF_BRANCH", "BR-WEST", "SUPERVISOR");
    step(ADMIN, "workforce.name-head", with("unit", "BR-EAST", "head", "E-1201"));
    step(ADMIN, "workforce.name-head", with("unit", "BR-WEST", "head", "E-1202"));
    for (int station = 1; station <= STATIONS.size(); station++) {
      for (int who = 1; who <= 3; who++) {
        employee(
            technician(station, who),
            number++,
            "TECHNICIAN",
            STATIONS.get(station - 1),
            "TECHNICIAN");
        certificates(station, who);
      }
      crew(station);
    }
    employee("E-3001", number, "TECHNICIAN", "ST-NANGANG", "TECHNICIAN");
    certificate("E-3001", "STATE", List.of("REPAIR"), "2025-06-01", "2028-05-31");
    roster("HOTLINE", List.of("E-1001", "E-1002", "E-1003"));
    roster("EMERGENCY", List.of("E-2101", "E-2201", "E-2301"));
    step(ADMIN, "workforce.begin-supply", with("unit", "HQ", "centre", "HQ"));
  }

  private void employee(String id, int number, String post, String unit, String role) {
    step(
        ADMIN,
        "workforce.hire",
        with(
            "employee",
            id,
            "name",
            name(number),
            "post",
            post,
            "unit",
            unit,
            "card",
            "WK-" + id.substring(2),
            "since",
            "2019-03-01"));
    step(ADMIN, "access.grant-role", with("actor", id, "role", role));
  }

  /** The first leads in every kind of work; the second repairs; of the third something is always wrong. */
  private void certificates(int station, int who) {
    String id = technician(station, who);
    if (who == 1) {
      certificate(id, "POST", List.of("EMERGENCY", "REPAIR", "GAS_ON"), "2024-05-01", "2027-04-30");
    } else if (who == 2) {
      certificate(id, "POST", List.of("REPAIR"), "2024-09-01", "2027-08-31");
    } else if (station == 1) {
      certificate(id, "POST", List.of("EMERGENCY", "REPAIR"), "2023-02-01", "2026-01-31");
    } else if (station == 2) {
      certificate(id, "STATE", List.of("METER_READING"), "2025-01-01", "2027-12-31");
    } else if (station == 3) {
      certificate(id, "STATE", List.of("REPAIR"), "2025-01-01", "2027-12-31");
    }
  }

  private void certificate(
      String employee, String kind, List<String> work, String from, String through) {
    Map<String, Object> issued = with(
        "employee",
        employee,
        "certificate",
        "C-" + employee.substring(2),
        "kind",
        kind,
        "number",
        "样例证" + employee.substring(2),
        "issuer",
        "示例发证机构",
        "workKinds",
        work,
        "validFrom",
        from,
        "validThrough",
        through);
    if (kind.equals("POST")) {
      for (String part : List.of("THEORY", "PRACTICE")) {
        step(
            ADMIN,
            "workforce.record-exam",
            with(
                "employee",
                employee,
                "exam",
                "X-" + employee.substring(2),
                "workKinds",
                work,
                "part",
                part,
                "score",
                86,
                "on",
                LocalDate.parse(from).minusDays(14).toString()));
      }
      issued.put("exam", "X-" + employee.substring(2));
    }
    step(ADMIN, "workforce.issue-certificate", issued);
  }

  private void crew(int station) {
    step(
        ADMIN,
        "workforce.form-crew",
        with(
            "unit",
            STATIONS.get(station - 1),
            "crew",
            "CREW-" + station,
            "members",
            List.of(
                with("employee", technician(station, 1), "role", "LEAD"),
                with("employee", technician(station, 3), "role", "HELPER"))));
  }

  private void roster(String post, List<String> people) {
    List<Object> shifts = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      shifts.add(with(
          "employee", people.get(i),
          "from", ScriptLines.text(ScriptLines.at("00:00").plusSeconds(8L * 3600 * i)),
          "to", ScriptLines.text(ScriptLines.at("00:00").plusSeconds(8L * 3600 * (i + 1)))));
    }
    step(
        ADMIN,
        "workforce.publish-roster",
        with(
            "unit",
            "HQ",
            "post",
            post,
            "from",
            ScriptLines.text(ScriptLines.at("00:00")),
            "to",
            ScriptLines.text(ScriptLines.at("00:00").plusSeconds(24L * 3600)),
            "shifts",
            shifts));
  }

  private void served(int number) {
    String point = point(number);
    String party = party(number);
    boolean school = number == 5;
    Map<String, Object> opened = with(
        "point",
        point,
        "unit",
        stationOf(number),
        "address",
        address(number),
        "useClass",
        school ? "INSTITUTIONAL" : "RESIDENTIAL",
        "priceClass",
        "RESIDENTIAL",
        "metering",
        "PLAIN",
        "riskTags",
        school ? List.of("KEY_CUSTOMER") : List.of());
    riserOf(number).ifPresent(riser -> opened.put("riser", riser));
    step(ADMIN, "customer.open-service-point", opened);
    step(
        ADMIN,
        "customer.register-party",
        with(
            "party",
            party,
            "kind",
            school ? "FIRM" : "PERSON",
            "name",
            name(100 + number),
            "phones",
            List.of(phone(number)),
            "idNumber",
            "00000019700101" + (1000 + number)));
    step(
        ADMIN,
        "customer.assign-role",
        with(
            "point",
            point,
            "party",
            party,
            "role",
            "ACCOUNT_HOLDER",
            "account",
            "A-" + (88000 + number)));
    step(
        ADMIN,
        "meter.install",
        with(
            "point",
            point,
            "number",
            "M-" + (7000 + number),
            "kind",
            "PLAIN",
            "digits",
            5,
            "startReading",
            0,
            "verifiedThrough",
            "2033-12-31"));
    step(
        ADMIN,
        "customer.complete-file",
        with(
            "point",
            point,
            "contract",
            "HT-" + (1000 + number),
            "householdSize",
            3,
            "appliances",
            List.of(with("kind", "STOVE", "flue", "NONE"))));
    step(
        ADMIN,
        "customer.light-point",
        with(
            "point",
            point,
            "ignition",
            with(
                "check",
                with(
                    "leakTestPassed",
                    true,
                    "appliancesOff",
                    true,
                    "responsiblePresent",
                    true,
                    "briefed",
                    true),
                "triedByUser",
                true)));
  }
}
