package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Something a vendor measures: it moves between units and days, turns good and bad, and stops counting. */
record Widget(String unit, LocalDate day, boolean good, boolean excused, boolean gone) {

  static final AggregateType<Widget> TYPE = new AggregateType<>(
      "widget", Widget.class, JsonCodec.whole(1, Widget.class), List.of(), List.of());

  static final Measure<Widget> MEASURE =
      new Measure<>(TYPE, (widget, facts) -> widget.contribution());

  /** Makes or changes one. */
  record Put(String id, Widget widget) implements Command {}

  static Feature feature() {
    return Feature.named("widget")
        .type(TYPE)
        .command(CommandType.within("widget.put", Put.class, TYPE, Put::id, (command, draft) -> {
          Key key = Key.ofRoot(command.id());
          Optional<Held<Widget>> before = draft.find(TYPE, key);
          before.ifPresentOrElse(
              held -> draft.update(TYPE, held, command.widget()),
              () -> draft.insert(TYPE, key, command.widget()));
          return key;
        }))
        .build();
  }

  private Contribution contribution() {
    return Contribution.of(
        unit,
        day,
        gone
            ? Stream.empty()
            : Stream.of(
                new Figure("ORDERS_ON_TIME", Tally.one(good, excused)),
                new Figure("WAITING", Tally.value(day.getDayOfMonth()))));
  }
}
