package org.gasservice.examples.day;

import static org.gasservice.examples.day.ScriptLines.at;
import static org.gasservice.examples.day.ScriptLines.text;
import static org.gasservice.examples.day.ScriptLines.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happens around the orders of the day: gas is turned off and on again, and people have business with the company. */
final class Around {

  private static final Map<String, Object> CHECKED = with(
      "leakTestPassed", true, "appliancesOff", true, "responsiblePresent", true, "briefed", true);

  private final ScriptLines script;

  Around(ScriptLines script) {
    this.script = script;
  }

  void write() {
    eve();
    planned();
    tenantWantsToClose();
    newHolder();
    alteration();
    referral();
  }

  private static Instant eve(String clock) {
    return at(clock).minusSeconds(24 * 3600);
  }

  /** A stop told too late is moved, not forced through. */
  private void eve() {
    for (String riser : List.of(Company.RISER_LOTUS, Company.RISER_STAR)) {
      script.add(
          eve("17:00:00"),
          Company.ADMIN,
          "notice.register-valve",
          with("valve", riser, "kind", "RISER"));
    }
    script.add(
        eve("17:02:00"),
        "E-1101",
        "notice.plan",
        with(
            "interruption",
            "I-LOTUS",
            "cause",
            "NETWORK_REPAIR",
            "area",
            "莲湖立管 / Lotus Lake riser",
            "unit",
            "ST-LIANHU",
            "valves",
            List.of(Company.RISER_LOTUS),
            "begin",
            text(at("16:30:00")),
            "until",
            text(at("18:30:00"))));
    Map<String, Object> publish =
        with("interruption", "I-LOTUS", "channels", List.of("POSTER", "MESSAGE"));
    script.refused(eve("17:03:00"), "E-1101", "notice.publish", "D10-2.4", publish);
    script.add(
        eve("17:05:00"),
        "E-1101",
        "notice.reschedule",
        with(
            "interruption",
            "I-LOTUS",
            "begin",
            text(at("17:30:00")),
            "until",
            text(at("18:50:00"))));
    script.add(eve("17:06:00"), "E-1101", "notice.publish", publish);
    script.add(
        eve("17:10:00"),
        Company.ADMIN,
        "money.publish-fee",
        with(
            "code",
            "PIPE-M",
            "nameZh",
            "室内改管",
            "nameEn",
            "Indoor pipe",
            "unit",
            "米",
            "price",
            45.5,
            "approval",
            "价批〔2026〕1号（示例）",
            "validFrom",
            "2026-02-13"));
  }

  /** Four homes behind one riser: three are lit again one by one, at the fourth nobody opens. */
  private void planned() {
    script.add(at("17:30:00"), "E-1101", "notice.start", with("interruption", "I-LOTUS"));
    script.add(at("18:45:00"), "E-1101", "notice.resupply", with("interruption", "I-LOTUS"));
    int minute = 48;
    for (int home : List.of(0, 4, 20)) {
      script.add(
          at("18:" + minute + ":00"),
          "E-2101",
          "notice.restore-home",
          with("interruption", "I-LOTUS", "point", Company.point(home), "check", CHECKED));
      minute += 4;
    }
    script.add(
        at("19:03:00"),
        "E-2101",
        "notice.leave-off",
        with(
            "interruption",
            "I-LOTUS",
            "point",
            Company.point(24),
            "why",
            "ABSENT",
            "card",
            "MV-0214-02"));
    script.add(
        at("19:08:00"),
        "E-1101",
        "notice.announce",
        with("interruption", "I-LOTUS", "what", "RESUPPLY", "channels", List.of("MESSAGE")));
    script.add(at("19:10:00"), "E-1101", "notice.close", with("interruption", "I-LOTUS"));
  }

  /** The riser of the evening's leak is closed; the homes behind it have no gas until it is mended. */
  void riserClosed(String order) {
    script
        .add(
            at("19:26:00"),
            "E-2201",
            "notice.close-valve",
            with(
                "order",
                order,
                "valve",
                Company.RISER_STAR,
                "area",
                "星月立管 / Star and Moon riser",
                "cause",
                "LEAK"))
        .put("as", "closing");
    script.add(
        at("19:33:00"),
        "E-1102",
        "notice.announce",
        with(
            "interruption",
            "${closing.value.interruption}",
            "what",
            "SUDDEN",
            "channels",
            List.of("POSTER", "MESSAGE"),
            "until",
            text(at("09:00:00").plusSeconds(24 * 3600))));
  }

  /** Declined by the rule, with every paper told in one go. */
  private void tenantWantsToClose() {
    script.add(
        eve("17:20:00"),
        Company.ADMIN,
        "customer.register-party",
        with(
            "party",
            "PA-TENANT",
            "kind",
            "PERSON",
            "name",
            Company.name(180),
            "phones",
            List.of(Company.phone(180)),
            "idNumber",
            "000000197001018801"));
    script.add(
        eve("17:21:00"),
        Company.ADMIN,
        "customer.assign-role",
        with("point", Company.point(22), "party", "PA-TENANT", "role", "OCCUPIER"));
    apply("09:40:00", "tenant", "CLOSURE", "租期到了，想销户。", 22, "PA-TENANT");
  }

  private void newHolder() {
    apply("10:30:00", "transfer", "TRANSFER", "房子卖了，办过户。", 23, Company.party(23));
    script.add(
        eve("17:22:00"),
        Company.ADMIN,
        "customer.register-party",
        with(
            "party",
            "PA-BUYER",
            "kind",
            "PERSON",
            "name",
            Company.name(181),
            "phones",
            List.of(Company.phone(181)),
            "idNumber",
            "000000197001018802"));
    script.add(
        at("10:44:00"),
        "E-1002",
        "customer.transfer",
        with(
            "point",
            Company.point(23),
            "application",
            with(
                "applicant",
                Company.party(23),
                "papers",
                List.of(
                    with("paper", "ID", "proof", "copy-1"),
                    with("paper", "DEED", "proof", "copy-2"),
                    with("paper", "JOINT", "proof", "copy-3"))),
            "newHolder",
            "PA-BUYER",
            "account",
            "A-99001",
            "contract",
            "HT-99001",
            "reading",
            with("meter", "M-7023", "value", 12, "proof", "photo-23")));
    answered("transfer", "10:50:00", "过户办妥，合同与户号已交付。");
  }

  /** Steps, price and time are agreed before anybody works. */
  private void alteration() {
    apply("13:20:00", "alter", "ALTERATION", "厨房改造，想移燃气管。", 19, Company.party(19));
    script.add(
        at("13:26:00"),
        "E-1002",
        "contact.quote",
        with(
            "request",
            "${alter}",
            "steps",
            List.of("现场勘查", "改管", "检漏"),
            "fees",
            List.of(with("fee", "PIPE-M", "quantity", 2.5)),
            "dueBy",
            text(at("18:00:00").plusSeconds(5 * 24 * 3600))));
    script.add(
        at("13:31:00"),
        "E-1002",
        "contact.accept-quote",
        with("request", "${alter}", "reference", "SIG-0214-1"));
    script.add(
        at("13:33:00"),
        "E-1002",
        "contact.order-work",
        with("request", "${alter}", "kind", "ALTERATION", "location", Company.address(19)));
  }

  /** Nobody takes it over within half an hour: it comes back, and the first person asked answers. */
  private void referral() {
    script
        .add(
            at("14:10:00"),
            "E-1003",
            "contact.take",
            with("from", Work.call(71), "matter", "INQUIRY", "said", "改造后的气量怎么结算？"))
        .put("as", "asked");
    script.add(
        at("14:14:00"),
        "E-1003",
        "contact.refer",
        with("request", "${asked.value.leadsTo}", "to", "E-1202"));
    answered("asked.value.leadsTo", "15:02:00", "按新表示数结算，旧表封存备查。");
  }

  private void apply(
      String clock, String name, String business, String said, int point, String applicant) {
    script
        .add(
            at(clock),
            "E-1002",
            "contact.apply",
            with(
                "from",
                with("channel", "DESK"),
                "business",
                business,
                "said",
                said,
                "servicePoint",
                Company.point(point),
                "applicant",
                applicant))
        .put("as", name);
  }

  private void answered(String request, String clock, String answer) {
    String by = request.startsWith("asked") ? "E-1003" : "E-1002";
    script.add(
        at(clock), by, "contact.answer", with("request", "${" + request + "}", "answer", answer));
    script.add(
        at(clock).plusSeconds(60),
        by,
        "contact.tell-result",
        with("request", "${" + request + "}", "how", by.equals("E-1003") ? "CALL" : "DESK"));
  }
}
