package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D10_S2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about task sheets. */
final class SheetHandlers {

  private SheetHandlers() {}

  @Keeps({Clauses.D10_S2, Clauses.F4})
  static Key issue(IssueSheet command, Draft draft) {
    ReadingRoute route = RouteHandlers.route(draft, command.route()).value();
    String reader = command.reader().orElse(route.reader());
    draft.require(Employee.TYPE, Employee.keyOf(reader));
    Range byPosition = Range.all(RouteStop.BY_POSITION).inRoot(command.route());
    int lines = 0;
    for (Held<RouteStop> stop : draft.peek(RouteStop.TYPE, byPosition, ReadingRoute.MOST_STOPS)) {
      Range hanging = Range.all(Meter.AT_POINT).inRoot(stop.value().point());
      List<Held<Meter>> meters = draft.peek(Meter.TYPE, hanging, 1);
      if (!meters.isEmpty()) {
        line(command, stop.value(), meters.get(0), draft);
        lines++;
      }
    }
    if (lines == 0) {
      throw new RuleViolation(D10_S2, "meter.nothing-to-read", Map.of("route", command.route()));
    }
    TaskSheet sheet = TaskSheet.builder()
        .route(command.route())
        .period(command.period())
        .reader(reader)
        .issuedAt(draft.occurredAt())
        .lines(lines)
        .read(0)
        .estimated(0)
        .noAccess(0)
        .build();
    return draft
        .insert(TaskSheet.TYPE, TaskSheet.keyOf(command.route(), command.period()), sheet)
        .key();
  }

  private static void line(IssueSheet command, RouteStop stop, Held<Meter> meter, Draft draft) {
    Key key = MeterRegister.keyOf(meter.key().root(), meter.key().id());
    MeterRegister.Mark last =
        draft.peek(MeterRegister.TYPE, key).orElseThrow().value().last();
    SheetLine line = SheetLine.builder()
        .period(command.period())
        .point(stop.point())
        .position(stop.position())
        .meter(meter.value().number())
        .previous(last.value())
        .previousTotal(last.total())
        .state(LineState.TO_COME)
        .build();
    draft.insert(
        SheetLine.TYPE, SheetLine.keyOf(command.route(), command.period(), stop.point()), line);
  }

  @Keeps(Clauses.F4)
  static Key noAccess(NoteNoAccess command, Draft draft) {
    Held<SheetLine> line = draft.require(
        SheetLine.TYPE, SheetLine.keyOf(command.route(), command.period(), command.point()));
    if (line.value().value().isPresent()) {
      throw new RuleViolation(D10_S2, "meter.line-read", Map.of("point", command.point()));
    }
    SheetLine after = line.value()
        .withState(LineState.NO_ACCESS)
        .withReason(command.reason())
        .withAt(draft.occurredAt());
    return note(draft, line, after);
  }

  @Keeps(Clauses.F4)
  static Key note(NoteOnSheet command, Draft draft) {
    Held<SheetLine> line = draft.require(SheetLine.TYPE, command.line());
    if (line.value().at().filter(command.readAt()::isBefore).isPresent()) {
      return TaskSheet.keyOf(draft.root(), line.value().period());
    }
    boolean nothing = command.state() == LineState.TO_COME;
    SheetLine after = line.value()
        .withState(command.state())
        .withValue(Optional.of(command.value()).filter(value -> !nothing))
        .withTotal(Optional.of(command.total()).filter(total -> !nothing))
        .withReason(command.reason())
        .withAt(command.readAt());
    return note(draft, line, after);
  }

  private static Key note(Draft draft, Held<SheetLine> line, SheetLine after) {
    Held<TaskSheet> sheet = openSheet(draft, TaskSheet.keyOf(draft.root(), after.period()));
    draft.update(SheetLine.TYPE, line, after);
    draft.update(TaskSheet.TYPE, sheet, sheet.value().counted(line.value().state(), after.state()));
    return sheet.key();
  }

  @Keeps({Clauses.D10_S2, Clauses.F4})
  static Key close(CloseSheet command, Draft draft) {
    Held<TaskSheet> held = openSheet(draft, TaskSheet.keyOf(command.route(), command.period()));
    TaskSheet sheet = held.value();
    Map<String, Object> about =
        Map.of("route", command.route(), "period", command.period(), "toCome", sheet.toCome());
    require(sheet.toCome() == 0, "meter.sheet-not-done", about);
    require(!draft.actor().id().equals(sheet.reader()), "meter.checked-by-the-reader", about);
    require(sheet.read() == 0 || !command.points().isEmpty(), "meter.nothing-checked", about);
    for (String point : command.points()) {
      SheetLine line = draft
          .require(SheetLine.TYPE, SheetLine.keyOf(command.route(), command.period(), point))
          .value();
      require(line.state() == LineState.READ, "meter.line-not-read", Map.of("point", point));
    }
    TaskSheet.Check check =
        new TaskSheet.Check(draft.actor().id(), draft.occurredAt(), command.points());
    return draft.update(TaskSheet.TYPE, held, sheet.withChecked(check)).key();
  }

  private static Held<TaskSheet> openSheet(Draft draft, Key key) {
    Held<TaskSheet> sheet = draft.require(TaskSheet.TYPE, key);
    require(
        sheet.value().checked().isEmpty(),
        "meter.sheet-closed",
        Map.of("route", sheet.value().route(), "period", sheet.value().period()));
    return sheet;
  }

  private static void require(boolean holds, String code, Map<String, Object> about) {
    if (!holds) {
      throw new RuleViolation(D10_S2, code, about);
    }
  }
}
