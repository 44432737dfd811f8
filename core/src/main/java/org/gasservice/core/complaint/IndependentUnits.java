package org.gasservice.core.complaint;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * The units outside the line (纪检、审计等独立机构) that deal with integrity, and with complaints about whoever leads the company. The first one named
 * that is not concerned itself.
 */
public record IndependentUnits(List<String> units) {

  static final int MOST = 10;

  public static final Key KEY = Key.ofRoot("independent-units");

  static final IndependentUnits NONE = new IndependentUnits(List.of());

  public static final AggregateType<IndependentUnits> TYPE = new AggregateType<>(
      "independent_units",
      IndependentUnits.class,
      JsonCodec.whole(1, IndependentUnits.class),
      List.of(),
      List.of());

  public IndependentUnits {
    units = List.copyOf(units);
  }
}
