package org.gasservice.examples.day;

import static org.gasservice.examples.day.ScriptLines.at;
import static org.gasservice.examples.day.ScriptLines.text;
import static org.gasservice.examples.day.ScriptLines.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One order as it is reported, sent out, worked on and closed; each method is one step at a time of the day. */
final class Work {

  static final Map<String, Object> SAFE_BUT_NO_GAS = with(
      "fireOrPoisoning",
      "NO",
      "leakIndoors",
      "NO",
      "leakOutdoorsOrSmell",
      "NO",
      "noGas",
      "YES",
      "vulnerableOrKey",
      "NO");
  static final Map<String, Object> NO_GAS_KEY = with(
      "fireOrPoisoning",
      "NO",
      "leakIndoors",
      "NO",
      "leakOutdoorsOrSmell",
      "NO",
      "noGas",
      "YES",
      "vulnerableOrKey",
      "YES");
  static final Map<String, Object> APPLIANCE = with(
      "fireOrPoisoning",
      "NO",
      "leakIndoors",
      "NO",
      "leakOutdoorsOrSmell",
      "NO",
      "noGas",
      "NO",
      "vulnerableOrKey",
      "NO");
  static final Map<String, Object> SMELL = with(
      "fireOrPoisoning",
      "NO",
      "leakIndoors",
      "NO",
      "leakOutdoorsOrSmell",
      "YES",
      "noGas",
      "UNKNOWN",
      "vulnerableOrKey",
      "UNKNOWN");
  static final Map<String, Object> INDOORS = with(
      "fireOrPoisoning",
      "NO",
      "leakIndoors",
      "YES",
      "leakOutdoorsOrSmell",
      "UNKNOWN",
      "noGas",
      "UNKNOWN",
      "vulnerableOrKey",
      "UNKNOWN");

  private final ScriptLines script;
  private final String name;
  private final String order;
  private String lead = "";

  private Work(ScriptLines script, String name, String order) {
    this.script = script;
    this.name = name;
    this.order = order;
  }

  /** Its key, as later steps name it. */
  String order() {
    return order;
  }

  static Map<String, Object> call(int person) {
    return with(
        "channel",
        "CALL",
        "rings",
        1 + person % 3,
        "name",
        Company.name(200 + person),
        "phone",
        Company.phone(200 + person));
  }

  /** A danger somebody saw; the order lies in the incident. */
  static Work danger(
      ScriptLines script,
      String name,
      String clock,
      String agent,
      int person,
      String station,
      Map<String, Object> triage,
      boolean guided,
      String said,
      String work) {
    Map<String, Object> report = with(
        "from",
        call(person),
        "place",
        Company.address(60 + person),
        "said",
        said,
        "station",
        station,
        "triage",
        triage);
    if (guided) {
      report.put("guidance", List.of("LEAVE_AND_WAIT_OUTSIDE", "NO_FLAMES_NO_SWITCHES"));
    }
    script.add(at(clock), agent, "contact.report-danger", report).put("as", name);
    Work made = new Work(script, name, "${" + name + ".value.order}");
    made.item(at(clock).plusSeconds(30), agent, work);
    return made;
  }

  /** A fault of a customer; the order lies at the service point. */
  static Work fault(
      ScriptLines script,
      String name,
      String clock,
      String agent,
      int point,
      Map<String, Object> triage,
      boolean large,
      String said,
      String work) {
    Map<String, Object> report = with(
        "from",
        with(
            "channel",
            "CALL",
            "rings",
            1 + point % 3,
            "name",
            Company.name(100 + point),
            "phone",
            Company.phone(point)),
        "location",
        Company.address(point),
        "said",
        said,
        "servicePoint",
        Company.point(point),
        "triage",
        triage);
    if (large) {
      report.put("faultSize", "LARGE");
    }
    script.add(at(clock), agent, "contact.report-fault", report).put("as", name);
    Work made = new Work(script, name, "${" + name + ".value.orders[0]}");
    made.item(at(clock).plusSeconds(45), agent, work);
    made.step(at(clock).plusSeconds(60), "E-1101", "order.accept");
    return made;
  }

  private void item(Instant at, String by, String work) {
    step(at, by, "order.add-work-item", "item", "W1", "title", work);
  }

  private Map<String, Object> values(Object... more) {
    Map<String, Object> values = with("order", order);
    values.putAll(with(more));
    return values;
  }

  Work step(Instant at, String by, String command, Object... more) {
    script.add(at, by, command, values(more));
    return this;
  }

  Work step(String clock, String by, String command, Object... more) {
    return step(at(clock), by, command, more);
  }

  Work refused(String clock, String by, String command, String clause, Object... more) {
    script.refused(at(clock), by, command, clause, values(more));
    return this;
  }

  Work book(String clock, String from, String to) {
    return step(
        clock,
        "E-1102",
        "order.book",
        "from",
        text(at(from)),
        "to",
        text(at(to)),
        "consent",
        with("how", "CALL_RECORDED", "reference", "REC-" + name));
  }

  Work moveByCompany(String clock, String from, String to) {
    return step(
        clock,
        "E-1102",
        "order.book",
        "from",
        text(at(from)),
        "to",
        text(at(to)),
        "consent",
        with("how", "CALL_RECORDED", "reference", "REC2-" + name),
        "byCompany",
        true);
  }

  Work dispatch(String clock, String technician) {
    lead = technician;
    return step(clock, "E-1101", "order.dispatch", "crew", with("lead", technician));
  }

  Work dispatchCrew(String clock, int station) {
    lead = Company.technician(station, 1);
    return step(
        clock,
        "E-1102",
        "order.dispatch",
        "crew",
        with("crew", with("unit", Company.STATIONS.get(station - 1), "crew", "CREW-" + station)));
  }

  Work notWithoutCertificate(String clock, String technician) {
    return refused(clock, "E-1101", "order.dispatch", "D10-6.0", "crew", with("lead", technician));
  }

  Work depart(String clock) {
    return step(clock, lead, "order.depart");
  }

  Work arrive(String clock) {
    return step(clock, lead, "order.arrive", "checkIn", with("method", "DEVICE_POSITION"));
  }

  Work start(String clock) {
    return step(clock, lead, "order.start-work");
  }

  Work there(String left, String arrived, String begun) {
    return depart(left).arrive(arrived).start(begun);
  }

  Work madeSafe(String clock, String percent) {
    return step(clock, lead, "order.make-safe", "reading", reading(percent));
  }

  Work allClear(String clock) {
    return step(clock, lead, "order.all-clear", "reading", reading("0"));
  }

  private static Map<String, Object> reading(String percent) {
    return with(
        "value", new java.math.BigDecimal(percent), "unit", "PERCENT_LEL", "instrument", "DET-07");
  }

  Work finish(String clock, String said) {
    step(at(clock).minusSeconds(60), lead, "order.complete-work-item", "item", "W1");
    return step(clock, lead, "order.finish-work", "situation", said, "recordNumber", "RN-" + name);
  }

  /** The customer signs on the spot; the desk closes. */
  Work signedAndClosed(String signed, String closed, String mode) {
    step(signed, lead, "order.feed-back", "how", "SIGNED", "reference", "SIG-" + name);
    return step(closed, "E-1102", "order.close", "mode", mode);
  }

  /** Everybody who reported the danger hears how it ended. */
  Work reportersTold(String clock, int reports) {
    for (int report = 1; report <= reports; report++) {
      script.add(
          at(clock).plusSeconds(30L * (report - 1)),
          "E-1001",
          "contact.tell-reporter",
          with(
              "contact",
              with("root", "${" + name + ".root}", "id", "report-" + report),
              "how",
              "CALL"));
    }
    return this;
  }

  /** The whole ordinary course: sent, on the way, there, done, signed, closed. */
  Work done(String technician, String... clocks) {
    return dispatch(clocks[0], technician)
        .there(clocks[1], clocks[2], clocks[3])
        .finish(clocks[4], "更换部件并检漏合格。")
        .signedAndClosed(clocks[5], clocks[6], "SOLVED");
  }

  Work told(String clock, String agent) {
    script.add(
        at(clock),
        agent,
        "contact.answer",
        with("request", "${" + name + "}", "answer", "已修复，检漏合格。"));
    script.add(
        at(clock).plusSeconds(60),
        agent,
        "contact.tell-result",
        with("request", "${" + name + "}", "how", "CALL"));
    return this;
  }
}
