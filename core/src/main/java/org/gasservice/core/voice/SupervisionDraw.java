package org.gasservice.core.voice;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * The orders of a station and a month whose customers are asked, drawn by lot (随机监督抽样) [D8-2.3]. Its own root: there is one for a station and a month.
 *
 * @param month as in {@code 2026-03}
 * @param seed with the population it gives the sample, to anybody, anywhere
 * @param population how many orders there were to draw from
 * @param populationHash tells this population from any other
 * @param sample the orders, as they were drawn
 */
public record SupervisionDraw(
    String id,
    String station,
    String month,
    String seed,
    int population,
    String populationHash,
    List<Key> sample,
    Instant at,
    String by) {

  /** Most orders of one drawing. */
  static final int MOST = 120;

  public static final AggregateType<SupervisionDraw> TYPE = new AggregateType<>(
      "supervision_draw",
      SupervisionDraw.class,
      JsonCodec.whole(1, SupervisionDraw.class),
      List.of(),
      List.of());

  public SupervisionDraw {
    sample = List.copyOf(sample);
  }

  static String idOf(String station, String month) {
    return "supervision-" + month + "-" + station;
  }

  public static Key keyOf(String station, String month) {
    return Key.ofRoot(idOf(station, month));
  }
}
