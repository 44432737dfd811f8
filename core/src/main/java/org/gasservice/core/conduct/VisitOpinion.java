package org.gasservice.core.conduct;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * What a user thought of a visit, and their signature (用户意见与签字) [D10-3.2c]. Lies in the root of the order.
 *
 * @param employee who asked
 * @param witness where there is no signature
 */
public record VisitOpinion(
    Key key,
    Key order,
    String employee,
    Instant at,
    Optional<Personal> opinion,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> signature,
    Optional<Personal> witness) {

  /** Of a place, the latest first: scan within its root. */
  public static final String OF_ROOT = "of_root";

  public static final AggregateType<VisitOpinion> TYPE = new AggregateType<>(
      "visit_opinion",
      VisitOpinion.class,
      JsonCodec.whole(1, VisitOpinion.class),
      List.of(Attribute.of("at", Kind.INSTANT, VisitOpinion::at)),
      List.of(Index.descending(OF_ROOT, Reach.ROOT, "at")));

  public VisitOpinion {
    opinion = opinion == null ? Optional.empty() : opinion;
    signature = signature == null ? Optional.empty() : signature;
    witness = witness == null ? Optional.empty() : witness;
  }
}
