package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * When a service point is inspected (安检计划). Lies in the root of the point, from its first gas-on to the end of its account. Windows come from the
 * calendar; kept is what happened in them, and the earliest that is still to be done: it stays due, and visibly overdue, until somebody was let in or
 * a later one was done.
 *
 * @param unit station that inspects it
 * @param area what is planned together: its riser, else its premises, else its station
 * @param months length of its windows
 * @param first first day of the first window under this programme
 * @param next the earliest window to be done; absent once the account ended
 * @param records windows in which something happened or that were missed, oldest first; of those long over only the missed ones stay
 * @param missedEarlier missed windows before those
 * @param lastEntered day somebody was last let in
 * @param roll how it came to count in the accounts, oldest first
 */
@Value.Builder
public record InspectionSchedule(
    String point,
    String unit,
    String area,
    UseClass use,
    int months,
    LocalDate first,
    Optional<LocalDate> next,
    List<WindowRecord> records,
    int missedEarlier,
    Optional<LocalDate> lastEntered,
    List<RollChange> roll)
    implements WithInspectionSchedule {

  /** What is due at a station, by the first day of the window, then the last, then the area. Holds all a plan needs. */
  public static final String DUE = "due";

  /** What is due at a station by the last day of the window: what lies before today is overdue. */
  public static final String BY_LAST_DAY = "by_last_day";

  public static final AggregateType<InspectionSchedule> TYPE = new AggregateType<>(
      "inspection_schedule",
      InspectionSchedule.class,
      JsonCodec.whole(1, InspectionSchedule.class),
      List.of(
          Attribute.of("due_unit", Kind.TOKEN, InspectionSchedule::unit),
          Attribute.of("due_from", Kind.DATE, s -> s.next().orElse(null)),
          Attribute.of(
              "due_through",
              Kind.DATE,
              s -> s.nextWindow().map(InspectionWindow::through).orElse(null)),
          Attribute.of("area", Kind.TOKEN, InspectionSchedule::area)),
      List.of(
          Index.over(DUE, Reach.STORE, "due_unit", "due_from", "due_through", "area"),
          Index.over(BY_LAST_DAY, Reach.STORE, "due_unit", "due_through")));

  public InspectionSchedule {
    next = next == null ? Optional.empty() : next;
    records = records == null ? List.of() : List.copyOf(records);
    lastEntered = lastEntered == null ? Optional.empty() : lastEntered;
    roll = roll == null ? List.of() : List.copyOf(roll);
  }

  public static InspectionScheduleBuilder builder() {
    return new InspectionScheduleBuilder();
  }

  public static Key keyOf(String point) {
    return new Key(point, "inspection");
  }

  /** The earliest window to be done. */
  public Optional<InspectionWindow> nextWindow() {
    return next.map(from -> new InspectionWindow(from, months));
  }

  /** Windows that went by and were not done, also those still open in the past. */
  public List<InspectionWindow> overdueOn(LocalDate day) {
    List<InspectionWindow> overdue = new ArrayList<>();
    for (InspectionWindow window = new InspectionWindow(first, months);
        next.isPresent() && window.through().isBefore(day);
        window = window.next()) {
      boolean open = record(window)
          .map(known -> !known.standing().settled())
          .orElse(!window.from().isBefore(next.get()));
      if (open) {
        overdue.add(window);
      }
    }
    return List.copyOf(overdue);
  }

  /** What happened in a window. */
  public Optional<WindowRecord> record(InspectionWindow window) {
    return records.stream().filter(known -> known.from().equals(window.from())).findFirst();
  }
}
