package org.gasservice.examples.board;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.ClockLine.Verdict;
import org.gasservice.examples.report.PageTemplate;
import org.gasservice.examples.report.Words;

/** A board as one HTML page. */
final class BoardPage {

  private final PageTemplate template =
      new PageTemplate("org/gasservice/examples/report/board.mustache");
  private final Board board;
  private final Words words;

  /** @param features texts of the features, for the words of the domain */
  BoardPage(Board board, Collection<MessageBundle> features) {
    this.board = board;
    this.words = Words.beside(
        BoardPage.class, features, LocalDate.ofInstant(board.asOf(), board.zone()), board.zone());
  }

  /** @param first language the page opens in */
  String html(Locale first) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("company", board.company());
    page.put("day", words.day().toString());
    page.put("subheading", words.of("board.as-of", Map.of("at", words.moment(board.asOf()))));
    page.put("tiles", tiles());
    list(page, "orders", board.orders().stream().map(this::order).toList());
    list(page, "incidents", board.incidents().stream().map(this::incident).toList());
    page.put("dueLead", words.of("board.due-lead", Map.of("until", words.moment(board.horizon()))));
    list(page, "due", board.due().stream().map(this::due).toList());
    list(page, "cards", board.cards().stream().map(this::card).toList());
    return template.html(page, words, first);
  }

  private static void list(Map<String, Object> page, String name, List<?> rows) {
    page.put(name, rows);
    page.put("any-" + name, !rows.isEmpty());
  }

  private List<Map<String, Object>> tiles() {
    List<Map<String, Object>> tiles = new ArrayList<>();
    long overdue = orders(Verdict.OVERDUE);
    tiles.add(tile("open", board.orders().size(), ""));
    tiles.add(tile("overdue", overdue, overdue > 0 ? "bad" : "good"));
    tiles.add(tile("paused", orders(Verdict.PAUSED), "care"));
    tiles.add(
        tile("incidents", board.incidents().size(), board.incidents().isEmpty() ? "good" : "bad"));
    tiles.add(tile("due", board.due().size(), ""));
    return tiles;
  }

  private long orders(Verdict verdict) {
    return board.orders().stream()
        .filter(order -> order.clock().filter(c -> c.verdict() == verdict).isPresent())
        .count();
  }

  private Map<String, Object> tile(String what, long value, String tone) {
    return Map.of("name", words.of("board.tile." + what), "value", value, "tone", tone);
  }

  private Map<String, Object> order(Board.OpenOrder order) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", order.key());
    row.put("kind", words.word("OrderKind", order.kind()));
    row.put("triage", order.triage());
    row.put("state", words.word("OrderState", order.state()));
    row.put("station", order.station());
    row.put("place", order.place());
    row.put("reported", words.clock(order.reportedAt()));
    row.put("crew", String.join(", ", order.crew()));
    order.clock().ifPresent(clock -> {
      row.put("verdict", clock.verdict().name());
      row.put("milestone", words.word("milestone", clock.milestone()));
      row.put("clause", clock.clause());
      row.put("dueAt", words.clock(clock.due()));
      row.put("left", left(clock));
      row.put("used", clock.used());
    });
    row.put("timed", order.clock().isPresent());
    return row;
  }

  private Both left(Board.Clock clock) {
    if (clock.verdict() == Verdict.PAUSED) {
      return words.of("open.paused");
    }
    Duration left = clock.left();
    Both time = words.time(left.abs());
    String code = left.isNegative() ? "open.overdue-by" : "open.left";
    return new Both(
        words.of(code, Map.of("time", time.zh())).zh(),
        words.of(code, Map.of("time", time.en())).en());
  }

  private Map<String, Object> incident(Board.OpenIncident incident) {
    return Map.of(
        "id", incident.id(),
        "place", incident.place(),
        "first", words.clock(incident.firstReportAt()),
        "order", incident.order(),
        "calls",
            incident.calls().stream()
                .map(call -> Map.of(
                    "at", words.clock(call.at()),
                    "matter", words.word("Matter", call.matter()),
                    "takenBy", call.takenBy()))
                .toList());
  }

  private Map<String, Object> due(Board.Due due) {
    return Map.of(
        "at", words.clock(due.at()),
        "over", due.at().isBefore(board.asOf()),
        "what", words.of("board.what." + due.what()),
        "milestone", words.word("milestone", due.milestone()),
        "key", due.key(),
        "who", due.who());
  }

  private Map<String, Object> card(Board.Card card) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("point", card.point());
    row.put("address", card.address());
    row.put("state", words.word("PointState", card.state()));
    row.put("useClass", words.word("UseClass", card.useClass()));
    row.put("station", card.station());
    row.put("meters", String.join(", ", card.meters()));
    row.put(
        "off", card.offReasons().stream().map(r -> words.word("OffReason", r)).toList());
    row.put(
        "missing", card.missing().stream().map(m -> words.word("FileItem", m)).toList());
    row.put("complete", card.missing().isEmpty());
    row.put(
        "parties",
        card.parties().stream()
            .map(party -> Map.of(
                "role", words.word("Role", party.role()),
                "name", party.name(),
                "account", party.account().orElse("")))
            .toList());
    row.put(
        "orders",
        card.orders().stream()
            .map(order -> Map.of(
                "kind", words.word("OrderKind", order.kind()),
                "state", words.word("OrderState", order.state()),
                "at", words.clock(order.reportedAt())))
            .toList());
    return row;
  }
}
