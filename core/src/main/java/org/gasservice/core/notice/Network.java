package org.gasservice.core.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Which valve stands above and below which, and which homes hang where. Each question costs as much as its answer is long. */
final class Network {

  /** Valves one interruption can reach; more are several interruptions. */
  static final int MOST_VALVES = 1_000;

  private Network() {}

  /** The valves themselves and all behind them, from the top; a valve nobody recorded stands alone. */
  static List<String> behind(Reads reads, List<String> valves) {
    Set<String> found = new LinkedHashSet<>(valves);
    List<String> level = List.copyOf(found);
    while (!level.isEmpty() && found.size() < MOST_VALVES) {
      List<String> next = new ArrayList<>();
      for (String valve : level) {
        reads
            .scan(Valve.TYPE, Range.all(Valve.BEHIND).equalTo(valve), MOST_VALVES)
            .forEach(below -> {
              if (found.add(below.value().id())) {
                next.add(below.value().id());
              }
            });
      }
      level = next;
    }
    return List.copyOf(found);
  }

  /** The valve itself and those above it, from the bottom. */
  static List<String> above(Reads reads, String valve) {
    List<String> chain = new ArrayList<>();
    Optional<String> next = Optional.of(valve);
    while (next.isPresent() && chain.size() <= Valve.DEEPEST) {
      chain.add(next.get());
      next =
          reads.peek(Valve.TYPE, Valve.keyOf(next.get())).flatMap(v -> v.value().upstream());
    }
    return chain;
  }

  /**
   * A page of the homes behind some valves, riser by riser.
   *
   * @param after {@link Homes#next} of the page before
   */
  static Homes homes(PagedReads reads, List<String> valves, Optional<Bytes> after, int limit) {
    List<String> all = behind(reads, valves);
    Position position = after.map(Position::read).orElse(Position.FIRST);
    for (int riser = position.riser; riser < all.size(); riser++) {
      Optional<Bytes> within = riser == position.riser ? position.after : Optional.empty();
      Page<Hit> page = reads.page(
          ServicePoint.TYPE,
          Range.all(ServicePoint.ON_RISER).equalTo(all.get(riser)),
          within,
          limit);
      if (!page.rows().isEmpty() || page.next().isPresent()) {
        List<String> points = page.rows().stream().map(hit -> hit.key().root()).toList();
        Position next = page.next().isPresent()
            ? new Position(riser, page.next())
            : new Position(riser + 1, Optional.empty());
        return new Homes(
            points, next.riser < all.size() ? Optional.of(next.write()) : Optional.empty());
      }
    }
    return new Homes(List.of(), Optional.empty());
  }

  /** A page of homes. @param next where the next page begins; empty when this was the last */
  record Homes(List<String> points, Optional<Bytes> next) {}

  /** Where a walk over risers stands. */
  private record Position(int riser, Optional<Bytes> after) {
    static final Position FIRST = new Position(0, Optional.empty());

    Bytes write() {
      return Bytes.utf8(riser + ":" + after.map(Bytes::toHex).orElse(""));
    }

    static Position read(Bytes cursor) {
      String text = new String(cursor.toArray(), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      String after = text.substring(colon + 1);
      return new Position(
          Integer.parseInt(text.substring(0, colon)),
          after.isEmpty() ? Optional.empty() : Optional.of(Bytes.fromHex(after)));
    }
  }
}
