package org.gasservice.examples.day;

import static org.gasservice.examples.day.ScriptLines.at;
import static org.gasservice.examples.day.ScriptLines.text;
import static org.gasservice.examples.day.ScriptLines.with;
import static org.gasservice.examples.day.Work.APPLIANCE;
import static org.gasservice.examples.day.Work.INDOORS;
import static org.gasservice.examples.day.Work.NO_GAS_KEY;
import static org.gasservice.examples.day.Work.SAFE_BUT_NO_GAS;
import static org.gasservice.examples.day.Work.SMELL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Writes the day that ships with the jar: Saturday 14 February 2026, worked for the Spring Festival. Run it after changing something here; a test
 * holds file and script together.
 */
final class DayScript {

  static final Path FILE = Path.of("src/main/resources/org/gasservice/examples/day/day.jsonl");

  private final ScriptLines script = new ScriptLines();
  private final Around around = new Around(script);

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, new DayScript().write(), StandardCharsets.UTF_8);
  }

  String write() {
    new Company(script).write();
    leakInTheStreet();
    leakIndoors();
    wrongCertificate();
    roadClosed();
    stillOpen();
    windows();
    troubles();
    questions();
    around.write();
    end();
    return script.write(with(
        "about",
        "燃气公司的一个调休上班日 / A working day of a gas company",
        "clauses",
        List.of(
            "D1-2.1",
            "D1-4.4",
            "D2-1.10",
            "D5-1.2b",
            "D5-1.2c",
            "D6-8.4",
            "D8-1.5c",
            "D2-1.2",
            "D3-15",
            "D8-1.4b",
            "D10-2.4",
            "D10-2.5a",
            "D10-2.6",
            "D10-S1",
            "D10-6.0",
            "D10-P5")));
  }

  /** Reported by a passer-by, then by two neighbours: one incident, one order. */
  private void leakInTheStreet() {
    Work leak = Work.danger(
        script,
        "leak",
        "06:42:00",
        "E-1001",
        1,
        "ST-LIANHU",
        SMELL,
        true,
        "路过闻到很重的燃气味。",
        "抢修庭院支管接头 / Mend a joint of the yard pipe");
    leak.dispatchCrew("06:44:10", 1).there("06:45:30", "06:58:20", "06:59:00");
    neighbour("06:47:00", 2, "楼道里有燃气味。");
    neighbour("06:51:30", 3, "我家窗外有气味。");
    leak.refused(
            "06:52:30",
            "E-1101",
            "order.cancel",
            "D10-P5",
            "mode",
            "CANCELLED_BY_CUSTOMER",
            "reason",
            "来电称气味没有了。")
        .madeSafe("07:16:00", "6")
        .allClear("08:02:00")
        .finish("09:05:00", "更换接头，检漏合格。")
        .refused("09:06:00", "E-1102", "order.close", "D6-8.4", "mode", "SOLVED")
        .reportersTold("09:13:00", 4)
        .signedAndClosed("09:12:00", "09:20:00", "SOLVED");
    script.add(
        at("06:50:00"),
        "E-1002",
        "contact.report-gone",
        with("incident", "${leak.root}", "from", Work.call(4), "said", "好像闻不到了。"));
  }

  private void neighbour(String clock, int person, String said) {
    script.add(
        at(clock),
        "E-1002",
        "contact.report-danger",
        with(
            "from",
            Work.call(person),
            "place",
            Company.address(61),
            "said",
            said,
            "incident",
            "${leak.root}",
            "guidance",
            List.of("NO_FLAMES_NO_SWITCHES", "KEEP_OTHERS_AWAY")));
  }

  /** Nobody is sent before the caller knows what to do. */
  private void leakIndoors() {
    Work kitchen = Work.danger(
        script,
        "kitchen",
        "07:55:00",
        "E-1002",
        5,
        "ST-BEIQIAO",
        INDOORS,
        false,
        "厨房里有漏气声。",
        "更换灶前阀 / Replace the stove valve");
    kitchen.refused(
        "07:56:00", "E-1101", "order.dispatch", "D8-1.5c", "crew", with("lead", "E-2301"));
    script.add(
        at("07:56:40"),
        "E-1002",
        "contact.give-guidance",
        with(
            "incident",
            "${kitchen.root}",
            "guidance",
            List.of("OPEN_WINDOWS", "CLOSE_VALVE", "NO_FLAMES_NO_SWITCHES")));
    kitchen
        .refused(
            "07:57:00",
            "E-1102",
            "order.book",
            "D10-P5",
            "from",
            text(at("14:00")),
            "to",
            text(at("16:00")),
            "consent",
            with("how", "CALL_RECORDED", "reference", "REC-X"))
        .dispatch("07:57:30", "E-2301")
        .there("07:59:20", "08:13:40", "08:14:10")
        .madeSafe("08:22:00", "3")
        .allClear("08:41:00")
        .finish("08:58:00", "更换灶前阀，检漏合格。")
        .reportersTold("09:02:00", 1)
        .signedAndClosed("09:00:00", "09:08:00", "SOLVED");
  }

  /** Two people without the right certificate cost half a minute too much. */
  private void wrongCertificate() {
    Work.danger(
            script,
            "alarm",
            "11:20:00",
            "E-1003",
            6,
            "ST-XINGYUE",
            SMELL,
            true,
            "报警器一直在响。",
            "查漏并更换软管 / Find a leak, replace a hose")
        .notWithoutCertificate("11:22:00", "E-2202")
        .notWithoutCertificate("11:23:10", "E-2103")
        .dispatch("11:24:20", "E-2201")
        .there("11:25:40", "11:37:30", "11:38:00")
        .madeSafe("11:50:00", "2")
        .allClear("12:05:00")
        .finish("12:30:00", "更换老化软管。")
        .reportersTold("12:34:00", 1)
        .signedAndClosed("12:32:00", "12:45:00", "SOLVED");
  }

  /** A bridge closed by the traffic police: late, and excused in the adjusted figure only. */
  private void roadClosed() {
    Work.danger(
            script,
            "bridge",
            "16:10:00",
            "E-1001",
            7,
            "ST-NANGANG",
            SMELL,
            true,
            "小区门口井盖处有气味。",
            "处理阀井泄漏 / Mend a leaking valve pit")
        .dispatch("16:12:00", "E-2401")
        .there("16:13:30", "16:46:20", "16:47:00")
        .step(
            "17:05:00",
            "E-1202",
            "order.excuse",
            "cause",
            "ROAD_CLOSED",
            "reason",
            "跨河桥临时封闭，绕行。",
            "approvedBy",
            "E-1201")
        .madeSafe("17:12:00", "8")
        .allClear("17:58:00")
        .finish("18:40:00", "紧固法兰，检漏合格。")
        .reportersTold("18:46:00", 1)
        .signedAndClosed("18:44:00", "18:55:00", "SOLVED");
  }

  /** In the evening: one danger under control whose repair goes on, one crew on its way. */
  private void stillOpen() {
    Work riser = Work.danger(
            script,
            "riser",
            "18:50:00",
            "E-1003",
            8,
            "ST-XINGYUE",
            INDOORS,
            true,
            "立管附近有气味。",
            "更换立管阀门 / Replace a riser valve")
        .dispatch("18:51:30", "E-2201")
        .there("18:53:00", "19:05:00", "19:06:00")
        .madeSafe("19:24:00", "4");
    around.riserClosed(riser.order());
    Work.danger(
            script,
            "evening",
            "19:48:00",
            "E-1003",
            9,
            "ST-BEIQIAO",
            SMELL,
            true,
            "楼下垃圾站旁有气味。",
            "排查异味 / Trace a smell")
        .dispatch("19:49:40", "E-2301")
        .depart("19:51:20");
  }

  /** Ordinary repairs, most of them in a window the customer chose. */
  private void windows() {
    Work.fault(
            script,
            "school",
            "08:20:00",
            "E-1001",
            5,
            NO_GAS_KEY,
            false,
            "食堂没有气。",
            "恢复食堂供气 / Restore the canteen's gas")
        .done(
            "E-2202",
            "08:23:00",
            "08:25:00",
            "08:37:00",
            "08:38:00",
            "09:40:00",
            "09:42:00",
            "09:50:00")
        .told("09:55:00", "E-1001");
    Work.fault(
            script,
            "meter",
            "08:05:00",
            "E-1002",
            0,
            SAFE_BUT_NO_GAS,
            false,
            "表不走字，没有气。",
            "更换燃气表 / Exchange the meter")
        .done(
            "E-2102",
            "08:08:00",
            "08:10:00",
            "08:22:00",
            "08:23:00",
            "09:15:00",
            "09:17:00",
            "09:30:00")
        .told("09:35:00", "E-1002");
    booked(
        "heater",
        "08:32:00",
        1,
        "10:00",
        "12:00",
        "E-2202",
        "热水器打不着火。",
        "检修热水器 / Service a water heater",
        "10:05:00",
        "10:08:00",
        "10:24:00",
        "10:26:00",
        "11:20:00",
        "11:22:00",
        "11:40:00");
    booked(
        "stove",
        "08:47:00",
        2,
        "13:30",
        "15:30",
        "E-2302",
        "灶具打火不稳。",
        "调整灶具 / Adjust a stove",
        "13:20:00",
        "13:25:00",
        "13:41:00",
        "13:42:00",
        "14:10:00",
        "14:12:00",
        "14:20:00");
    booked(
        "hose",
        "09:11:00",
        3,
        "10:00",
        "12:00",
        "E-2402",
        "软管老化想换。",
        "更换软管 / Replace a hose",
        "10:10:00",
        "10:12:00",
        "10:31:00",
        "10:32:00",
        "10:58:00",
        "11:00:00",
        "11:10:00");
    booked(
        "detector",
        "09:26:00",
        4,
        "14:00",
        "16:00",
        "E-2102",
        "报警器要换。",
        "更换报警器 / Replace a detector",
        "14:02:00",
        "14:05:00",
        "14:22:00",
        "14:23:00",
        "14:50:00",
        "14:52:00",
        "15:05:00");
    booked(
        "valve",
        "10:02:00",
        7,
        "16:00",
        "18:00",
        "E-2402",
        "表前阀拧不动。",
        "更换表前阀 / Replace the meter valve",
        "15:55:00",
        "15:58:00",
        "16:15:00",
        "16:16:00",
        "17:05:00",
        "17:07:00",
        "17:20:00");
    booked(
        "flue",
        "10:40:00",
        6,
        "15:30",
        "17:30",
        "E-2302",
        "排烟管松动。",
        "固定排烟管 / Fix a flue",
        "15:31:00",
        "15:34:00",
        "15:52:00",
        "15:53:00",
        "16:40:00",
        "16:42:00",
        "16:55:00");
    booked(
        "pressure",
        "12:10:00",
        8,
        "13:00",
        "15:00",
        "E-2102",
        "火力小。",
        "检查调压器 / Check the regulator",
        "13:02:00",
        "13:05:00",
        "13:18:00",
        "13:19:00",
        "13:50:00",
        "13:52:00",
        "14:00:00");
    booked(
        "cooker",
        "13:05:00",
        9,
        "17:00",
        "19:00",
        "E-2202",
        "新灶具要接。",
        "连接新灶具 / Connect a new stove",
        "17:03:00",
        "17:06:00",
        "17:21:00",
        "17:22:00",
        "18:02:00",
        "18:04:00",
        "18:20:00");
    for (String[] plain : List.of(
        new String[] {"nogas1", "14:31", "10", "E-2302", "没有气。", "更换过滤器 / Replace a filter"},
        new String[] {"nogas2", "17:30", "12", "E-2102", "突然没气。", "复位切断阀 / Reset a shut-off valve"},
        new String[] {"nogas3", "18:07", "15", "E-2402", "没有气了。", "更换表内电池 / Replace the battery"
        })) {
      Work.fault(
              script,
              plain[0],
              plain[1] + ":00",
              "E-1003",
              Integer.parseInt(plain[2]),
              SAFE_BUT_NO_GAS,
              false,
              plain[4],
              plain[5])
          .done(
              plain[3],
              later(plain[1], 3),
              later(plain[1], 4),
              later(plain[1], 16),
              later(plain[1], 17),
              later(plain[1], 52),
              later(plain[1], 54),
              later(plain[1], 64));
    }
  }

  private static String later(String clock, int minutes) {
    return java.time.LocalTime.parse(clock)
        .plusMinutes(minutes)
        .format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss"));
  }

  private void booked(
      String name,
      String clock,
      int point,
      String from,
      String to,
      String technician,
      String said,
      String work,
      String... clocks) {
    Work.fault(script, name, clock, "E-1002", point, APPLIANCE, false, said, work)
        .book(later(clock, 4), from, to)
        .done(technician, clocks);
  }

  /** What does not go as it should. */
  private void troubles() {
    nobodyHome();
    lateOnes();
    waiting();
    notOurs();
  }

  private void nobodyHome() {
    Work.fault(
            script,
            "nobody",
            "08:55:00",
            "E-1001",
            11,
            APPLIANCE,
            false,
            "灶具漏水。",
            "检修灶具 / Service a stove")
        .book("08:58:00", "10:30", "12:30")
        .dispatch("11:00:00", "E-2402")
        .depart("11:15:00")
        .arrive("11:34:00")
        .step(
            "11:52:00",
            "E-2402",
            "order.record-visit",
            "outcome",
            "NO_ACCESS",
            "noAccess",
            with(
                "at",
                text(at("11:50:00")),
                "doorPhotoDigest",
                "9f3ac1e0b7",
                "calls",
                List.of(text(at("11:36:00")), text(at("11:44:00"))),
                "waitedMinutes",
                16,
                "cardNumber",
                "MV-0214-01"))
        .step(
            "12:00:00",
            "E-1102",
            "order.suspend",
            "reason",
            "WAIT_CUSTOMER",
            "nextContactAt",
            text(at("12:00:00").plusSeconds(22 * 3600)));
  }

  private void lateOnes() {
    Work.fault(
            script,
            "late",
            "09:05:00",
            "E-1003",
            13,
            SAFE_BUT_NO_GAS,
            false,
            "家里没有气。",
            "疏通表前管 / Clear the inlet pipe")
        .notWithoutCertificate("09:08:00", "E-2203")
        .dispatch("09:31:00", "E-2202")
        .there("09:51:00", "09:59:00", "10:00:00")
        .refused("10:02:00", "E-2202", "order.finish-work", "D1-2.1", "situation", "还没做完。")
        .finish("10:03:00", "清理并恢复供气。")
        .signedAndClosed("10:04:00", "10:20:00", "SOLVED")
        .told("10:25:00", "E-1003");
    Work.fault(
            script,
            "window",
            "10:20:00",
            "E-1002",
            14,
            APPLIANCE,
            false,
            "壁挂炉报错。",
            "检修壁挂炉 / Service a boiler")
        .book("10:24:00", "13:00", "14:00")
        .moveByCompany("12:50:00", "14:30", "15:30")
        .dispatch("14:25:00", "E-2302")
        .there("14:28:00", "14:41:00", "14:42:00")
        .finish("15:25:00", "更换点火针。")
        .signedAndClosed("15:27:00", "15:35:00", "SOLVED");
    Work.fault(
        script,
        "forgotten",
        "15:36:00",
        "E-1001",
        16,
        APPLIANCE,
        false,
        "火苗发黄。",
        "调整燃烧器 / Adjust a burner");
  }

  private void waiting() {
    Work.fault(
            script,
            "key",
            "11:02:00",
            "E-1003",
            17,
            SAFE_BUT_NO_GAS,
            false,
            "整层停气。",
            "检修楼层阀 / Mend a floor valve")
        .dispatch("11:05:00", "E-2102")
        .there("11:07:00", "11:20:00", "11:21:00")
        .step(
            "11:30:00",
            "E-2102",
            "order.suspend",
            "reason",
            "WAIT_PROPERTY_MANAGER",
            "nextContactAt",
            text(at("14:00:00")))
        .step("13:10:00", "E-1101", "order.resume")
        .finish("14:05:00", "物业开门后修复。")
        .signedAndClosed("14:08:00", "14:30:00", "SOLVED");
    Work.fault(
            script,
            "parts",
            "13:40:00",
            "E-1001",
            18,
            SAFE_BUT_NO_GAS,
            true,
            "立管不通，几户没气。",
            "更换一段立管 / Replace part of a riser")
        .dispatch("13:43:00", "E-2202")
        .there("13:45:00", "13:58:00", "13:59:00")
        .step("14:20:00", "E-2202", "order.record-visit", "outcome", "PARTS_NEEDED")
        .step(
            "14:30:00",
            "E-1102",
            "order.suspend",
            "reason",
            "WAIT_PARTS",
            "nextContactAt",
            text(at("09:00:00").plusSeconds(24 * 3600)));
    Work.fault(
            script,
            "tomorrow",
            "16:25:00",
            "E-1002",
            19,
            APPLIANCE,
            false,
            "想换灶前阀。",
            "更换灶前阀 / Replace the stove valve")
        .step(
            "16:30:00",
            "E-1102",
            "order.book",
            "from",
            text(at("09:00:00").plusSeconds(24 * 3600)),
            "to",
            text(at("11:00:00").plusSeconds(24 * 3600)),
            "consent",
            with("how", "CALL_RECORDED", "reference", "REC-tomorrow"));
  }

  private void notOurs() {
    Work.fault(
            script,
            "cabinet",
            "12:40:00",
            "E-1001",
            20,
            APPLIANCE,
            false,
            "要把燃气表包进橱柜。",
            "用户要求封闭燃气表 / Wish to box in a meter")
        .refused(
            "12:43:00",
            "E-1001",
            "order.decline",
            "access.not-permitted",
            "rule",
            "D2-1.10",
            "explanation",
            "燃气表须通风。")
        .step(
            "12:50:00",
            "E-1102",
            "order.suspend",
            "reason",
            "WAIT_CUSTOMER",
            "nextContactAt",
            text(at("17:00:00")))
        .step(
            "15:10:00",
            "E-1101",
            "order.cancel",
            "mode",
            "CANCELLED_BY_CUSTOMER",
            "reason",
            "经解释，用户放弃。");
  }

  /** Everything else people ask. */
  private void questions() {
    String[][] asked = {
      {"INQUIRY", "CALL", "节日期间营业厅几点开门？", "照常，九点到十七点。"},
      {"INQUIRY", "CALL", "阶梯气量怎么算？", "按年累计，详见公示。"},
      {"INQUIRY", "DESK", "怎么办理过户？", "已一次性告知所需资料。"},
      {"INQUIRY", "ONLINE", "物联网表没电怎么办？", "自行更换电池即可，方法已发送。"},
      {"APPLICATION", "DESK", "申请新装燃气。", ""},
      {"PRAISE", "CALL", "昨天的师傅很耐心。", "已转达，谢谢。"},
      {"SUGGESTION", "ONLINE", "希望增加晚间服务。", "已登记。"},
      {"INQUIRY", "CALL", "安检什么时候来？", "下月上旬，会提前通知。"},
      {"COMPLAINT", "CALL", "预约时间被改了。", ""},
      {"INQUIRY", "CALL", "账单怎么查？", "可在线查询，步骤已说明。"},
    };
    for (int i = 0; i < 36; i++) {
      String[] line = asked[i % asked.length];
      java.util.Map<String, Object> from = line[1].equals("CALL")
          ? Work.call(20 + i)
          : with(
              "channel", line[1], "name", Company.name(220 + i), "phone", Company.phone(220 + i));
      int minute = 7 * 60 + 35 + i * 20 + (i * 7) % 11;
      Instant at = at(later("00:00", minute));
      String agent = "E-100" + (1 + i % 3);
      if (line[0].equals("COMPLAINT")) {
        from.put("said", line[2]);
        script.add(at, agent, "complaint.take", from);
        continue;
      }
      java.util.Map<String, Object> values = with("from", from, "matter", line[0], "said", line[2]);
      if (!line[3].isEmpty()) {
        values.put("answer", line[3]);
      }
      script.add(at, agent, "contact.take", values);
    }
  }

  /** The last call of the day; what has become of the leak of the morning is looked at besides. */
  private void end() {
    script
        .add(
            at("20:00:00"),
            "E-1003",
            "contact.take",
            with(
                "from", Work.call(70), "matter", "INQUIRY", "said", "明天营业厅开门吗？", "answer", "照常营业。"))
        .set(
            "expect",
            ScriptLines.tree(with(
                "aggregates",
                List.of(with(
                    "type",
                    "incident",
                    "key",
                    "${leak}",
                    "fields",
                    with("reports", 4, "saidGone", 1))))));
  }
}
