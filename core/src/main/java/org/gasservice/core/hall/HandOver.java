package org.gasservice.core.hall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Ends a shift ({@code hall.hand-over}) and signs for it [D4-12b, D7-4.8]: names every request the actor owns that is still open.
 *
 * @param unit where the shift is
 * @param to who goes on
 */
@Value.Builder
public record HandOver(
    String unit,
    String to,
    List<ShiftHandOver.Item> items,
    List<ShiftHandOver.Counted> things,
    Optional<ShiftHandOver.Cash> cash)
    implements Command {

  static final int MOST_ITEMS = 80;
  private static final int MOST_THINGS = 40;
  private static final int LONGEST_NOTE = 60;

  public HandOver {
    items = items == null ? List.of() : List.copyOf(items);
    things = things == null ? List.of() : List.copyOf(things);
    cash = cash == null ? Optional.empty() : cash;
  }

  public static HandOverBuilder builder() {
    return new HandOverBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("to", to);
    problems.require(items.size() <= MOST_ITEMS, "items", "problem.too-large");
    items.forEach(item -> shortText(problems, "items.note", item.note().reveal()));
    problems.require(things.size() <= MOST_THINGS, "things", "problem.too-large");
    things.forEach(thing -> {
      problems.token("things.thing", thing.thing());
      problems.require(thing.count() >= 0, "things.count", "problem.range");
      thing.fault().ifPresent(fault -> shortText(problems, "things.fault", fault));
    });
    cash.ifPresent(drawer -> {
      problems.require(
          drawer.agrees() == drawer.reason().isEmpty(), "cash.reason", "hall.cash-reason");
      drawer.reason().ifPresent(reason -> shortText(problems, "cash.reason", reason));
    });
  }

  private static void shortText(Problems problems, String path, String text) {
    problems.require(!text.isBlank(), path, "problem.blank");
    if (text.length() > LONGEST_NOTE) {
      problems.add(path, "problem.too-long", Map.of("most", LONGEST_NOTE));
    }
  }
}
