package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gasservice.core.Office;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Registry;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.json.Json;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands as scenario files and edges write them: what is optional is left out. */
class CommandFormTest {

  private static final String ORDER = "'order': {'root': 'INC-1', 'id': 'order-1'}";

  private static final String EVENT = "'event': {'root': 'EV-1', 'id': 'EV-1'}";

  private static final Map<String, String> SHORTEST = Map.ofEntries(
      Map.entry("order.open", "{'kind': 'EMERGENCY', 'location': '7号楼', 'summary': '闻到燃气味'}"),
      Map.entry("order.accept", "{" + ORDER + "}"),
      Map.entry("order.decline", "{" + ORDER + ", 'rule': 'D3-6', 'explanation': '不属燃气'}"),
      Map.entry("order.assign", "{" + ORDER + ", 'crew': {'lead': 'E-2001'}}"),
      Map.entry("order.dispatch", "{" + ORDER + ", 'crew': {'crew': {'unit': 'U', 'crew': 'C'}}}"),
      Map.entry("order.recall", "{" + ORDER + ", 'reason': '车辆故障'}"),
      Map.entry("order.depart", "{" + ORDER + "}"),
      Map.entry("order.arrive", "{" + ORDER + ", 'checkIn': {'method': 'DEVICE_POSITION'}}"),
      Map.entry("order.start-work", "{" + ORDER + "}"),
      Map.entry(
          "order.make-safe",
          "{" + ORDER + ", 'reading': {'value': 3, 'unit': 'PERCENT_LEL', 'instrument': 'G-1'}}"),
      Map.entry(
          "order.all-clear",
          "{" + ORDER + ", 'reading': {'value': 0.0, 'unit': 'PPM', 'instrument': 'G-1'}}"),
      Map.entry(
          "order.book",
          "{" + ORDER + ", 'from': '2026-02-17T09:00:00+08:00', 'to': '2026-02-17T11:00:00+08:00',"
              + " 'consent': {'how': 'CALL_RECORDED', 'reference': 'REC-1'}}"),
      Map.entry("order.record-visit", "{" + ORDER + ", 'outcome': 'REFUSED'}"),
      Map.entry(
          "order.suspend",
          "{" + ORDER + ", 'reason': 'WAIT_PARTS', 'nextContactAt': '2026-02-19T09:00:00+08:00'}"),
      Map.entry("order.resume", "{" + ORDER + "}"),
      Map.entry("order.add-work-item", "{" + ORDER + ", 'item': 'flue', 'title': '查烟道'}"),
      Map.entry("order.complete-work-item", "{" + ORDER + ", 'item': 'flue'}"),
      Map.entry("order.charge", "{" + ORDER + ", 'fee': 'HOSE', 'quantity': 1.5, 'price': 12.50}"),
      Map.entry("order.record-damage", "{" + ORDER + ", 'damage': 'd1', 'what': '瓷砖'}"),
      Map.entry("order.compensate-damage", "{" + ORDER + ", 'damage': 'd1', 'amount': 30}"),
      Map.entry("order.finish-work", "{" + ORDER + ", 'situation': '已更换'}"),
      Map.entry("order.feed-back", "{" + ORDER + ", 'how': 'TOLD', 'reference': 'REC-2'}"),
      Map.entry("order.close", "{" + ORDER + ", 'mode': 'SOLVED'}"),
      Map.entry(
          "order.cancel", "{" + ORDER + ", 'mode': 'CANCELLED_BY_CUSTOMER', 'reason': '不需要了'}"),
      Map.entry("order.approve-papers", "{" + ORDER + ", 'seen': ['ID']}"),
      Map.entry(
          "order.quote",
          "{" + ORDER + ", 'lines': [{'fee': 'HOSE', 'quantity': 2}],"
              + " 'doneBy': '2026-02-19T09:00:00+08:00',"
              + " 'consent': {'how': 'SIGNATURE', 'reference': 'S-1'}}"),
      Map.entry("order.advance", "{" + ORDER + ", 'to': 'BUILT'}"),
      Map.entry(
          "order.take-back-charge",
          "{" + ORDER + ", 'line': 1, 'reason': '误收', 'approvedBy': 'E-1'}"),
      Map.entry(
          "order.record-payment",
          "{" + ORDER + ", 'receipt': 'R-1', 'amount': 25, 'method': 'CARD', 'channel': 'B',"
              + " 'transaction': 'T-1'}"),
      Map.entry("order.reopen", "{" + ORDER + ", 'reason': '又坏了'}"),
      Map.entry("order.reclassify", "{" + ORDER + ", 'triage': 'P1', 'reason': '有味'}"),
      Map.entry(
          "order.excuse",
          "{" + ORDER + ", 'milestone': 'ARRIVED', 'cause': 'ROAD_CLOSED', 'reason': '塌方',"
              + " 'approvedBy': 'E-1'}"),
      Map.entry(
          "order.correct",
          "{" + ORDER + ", 'what': 'ARRIVED', 'now': '2026-02-17T02:10:00+08:00', 'reason': '误点',"
              + " 'approvedBy': 'E-1'}"),
      Map.entry(
          "order.impose-date",
          "{" + ORDER + ", 'body': '12345', 'milestone': 'ANSWERED', 'reference': 'R-1',"
              + " 'due': '2026-02-18T02:10:00+08:00'}"),
      Map.entry(
          "order.excuse-for-event",
          "{" + ORDER + ", " + EVENT + ", 'cause': 'ROAD_CLOSED', 'approvedBy': 'E-1'}"),
      Map.entry("order.withdraw-excuse", "{" + ORDER + ", " + EVENT + "}"),
      Map.entry("order.fire-due", "{" + ORDER + "}"),
      Map.entry(
          "money.publish-fee",
          "{'code': 'HOSE', 'nameZh': '胶管', 'nameEn': 'Hose', 'unit': '米', 'price': 12.5,"
              + " 'approval': 'A-1', 'validFrom': '2026-02-17'}"),
      Map.entry("money.withdraw-fee", "{'code': 'HOSE', 'lastDay': '2026-02-17'}"));

  private final Registry registry = new Registry(List.of(
      MoneyFeature.create(Office.ZONE),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      OrderFeature.create(OrderSettings.of(Office.ZONE), TestPromises.create())));
  private final CommandJson json = new CommandJson(registry);

  static List<String> names() {
    return SHORTEST.keySet().stream().sorted().toList();
  }

  @Test
  void everyCommandIsHere() {
    assertThat(registry.commands())
        .extracting(type -> type.name())
        .filteredOn(name -> !name.startsWith("customer.") && !name.startsWith("meter."))
        .containsExactlyInAnyOrderElementsOf(SHORTEST.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aCommandIsReadFromItsShortestForm(String name) {
    Command read = json.read(name, SHORTEST.getOrDefault(name, "").replace('\'', '"'));
    assertThat(json.read(name, Json.reveal(read))).isEqualTo(read);
  }

  @Test
  void moneyFinerThanAFenIsNoMoney() {
    assertThatThrownBy(() -> json.read(
            "order.compensate-damage",
            ("{" + ORDER + ", 'damage': 'd1', 'amount': 30.005}").replace('\'', '"')))
        .isInstanceOf(InvalidCommand.class);
  }
}
