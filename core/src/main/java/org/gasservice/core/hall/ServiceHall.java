package org.gasservice.core.hall;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A service hall with its windows (营业厅). The root of its tickets.
 *
 * @param id a token
 * @param unit unit that runs it
 * @param day the day of the last ticket numbers
 * @param issued tickets issued on that day
 */
@Value.Builder
public record ServiceHall(
    String id, String unit, State state, List<CounterWindow> windows, LocalDate day, int issued)
    implements WithServiceHall {

  /** How far a day in the hall is. */
  public enum State {
    CLOSED,
    OPEN,
    /** The doors are shut; whoever has a ticket is served (延时服务). */
    CLOSING
  }

  /** Halls of a unit. */
  public static final String OF_UNIT = "of_unit";

  static final int MOST_WINDOWS = 60;

  public static final AggregateType<ServiceHall> TYPE = new AggregateType<>(
      "service_hall",
      ServiceHall.class,
      JsonCodec.whole(1, ServiceHall.class),
      List.of(Attribute.of("unit", Kind.TOKEN, ServiceHall::unit)),
      List.of(Index.over(OF_UNIT, Reach.STORE, "unit")));

  public ServiceHall {
    windows = windows == null ? List.of() : List.copyOf(windows);
  }

  public static ServiceHallBuilder builder() {
    return new ServiceHallBuilder();
  }

  public static Key keyOf(String hall) {
    return Key.ofRoot(hall);
  }

  public Optional<CounterWindow> window(String number) {
    return windows.stream().filter(each -> each.window().equals(number)).findFirst();
  }

  /** With a window as it is now, in place of what it was. */
  ServiceHall with(CounterWindow changed) {
    return withWindows(ImmutableList.<CounterWindow>builder()
        .addAll(windows.stream()
            .filter(each -> !each.window().equals(changed.window()))
            .iterator())
        .add(changed)
        .build());
  }
}
