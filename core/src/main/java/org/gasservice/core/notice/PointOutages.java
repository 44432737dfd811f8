package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_4_15;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * The interruptions a home has or had (供气点停气记录). Lies in the root of the point, beside the reasons why it is off: two interruptions of one kind
 * are one reason, which goes with the last of them.
 *
 * @param outages in the order they came; the oldest that are over make room
 */
public record PointOutages(String point, List<Outage> outages) {

  static final int MOST = 20;

  public static final AggregateType<PointOutages> TYPE = new AggregateType<>(
      "point_outages",
      PointOutages.class,
      JsonCodec.whole(1, PointOutages.class),
      List.of(),
      List.of());

  public PointOutages {
    outages = outages == null ? List.of() : List.copyOf(outages);
  }

  static PointOutages none(String point) {
    return new PointOutages(point, List.of());
  }

  public static Key keyOf(String point) {
    return new Key(point, "outages");
  }

  /** The home's part in an interruption. */
  public Optional<Outage> of(String interruption) {
    return outages.stream().filter(o -> o.interruption().equals(interruption)).findFirst();
  }

  /** The part an order is to bring to its end. */
  Optional<Outage> restoredBy(Key order) {
    return outages.stream()
        .filter(outage -> outage.standing().keepsOff())
        .filter(outage -> outage.order().filter(order::equals).isPresent())
        .findFirst();
  }

  /** Whether another interruption of the same kind keeps it off. */
  boolean keptOffByAnother(Outage outage) {
    return outages.stream()
        .anyMatch(other -> !other.interruption().equals(outage.interruption())
            && other.kind() == outage.kind()
            && other.standing().keepsOff());
  }

  /** With an outage in the place of what was known of the same interruption. */
  PointOutages with(Outage outage) {
    List<Outage> all = new ArrayList<>(outages);
    int known = all.indexOf(of(outage.interruption()).orElse(null));
    if (known >= 0) {
      all.set(known, outage);
    } else {
      makeRoom(all);
      all.add(outage);
    }
    return new PointOutages(point, all);
  }

  private void makeRoom(List<Outage> all) {
    if (all.size() < MOST) {
      return;
    }
    Outage over = all.stream()
        .filter(outage -> !outage.standing().keepsOff())
        .findFirst()
        .orElseThrow(() -> new RuleViolation(
            D10_4_15, "notice.too-many-outages", Map.of("point", point, "most", MOST)));
    all.remove(over);
  }
}
