package org.gasservice.core.inspection;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * That a window of a point was exempted, and why (免检记录). Written once. Lies in the root of the point.
 *
 * @param by staff number of who decided it
 */
public record InspectionExemption(
    Key key,
    ExemptionReason reason,
    @JsonSerialize(using = GoesWithPerson.class) String evidence,
    String by,
    Instant at,
    Move move) {

  public static final AggregateType<InspectionExemption> TYPE = new AggregateType<>(
      "inspection_exemption",
      InspectionExemption.class,
      JsonCodec.whole(1, InspectionExemption.class),
      List.of(),
      List.of());

  public static Key keyOf(String point, InspectionWindow window) {
    return new Key(point, "exemption-" + window.label());
  }
}
