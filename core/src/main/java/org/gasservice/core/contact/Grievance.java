package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_3_5b;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/** What was behind a grievance about quality (质量异议处置) [D10-3.5b]. Lies in the root of the contact. */
public record Grievance(
    Key key,
    Key contact,
    String by,
    Instant at,
    Cause cause,
    boolean coached,
    boolean settled,
    Optional<VisitOffer> visit) {

  /** What is behind it. */
  public enum Cause {
    /** 产品质量 */
    PRODUCT_FAULT,
    /** 使用操作 */
    USAGE
  }

  /** Of a root, the latest first: scan within it. */
  public static final String IN_ROOT = "in_root";

  public static final AggregateType<Grievance> TYPE = new AggregateType<>(
      "grievance",
      Grievance.class,
      JsonCodec.whole(1, Grievance.class),
      List.of(Attribute.of("at", Kind.INSTANT, Grievance::at)),
      List.of(Index.descending(IN_ROOT, Reach.ROOT, "at")));

  public Grievance {
    visit = visit == null ? Optional.empty() : visit;
  }

  /**
   * The order of things: first the right use is explained, and what is not settled by that gets a time to come; a faulty product always does.
   *
   * @throws RuleViolation [D10-3.5b]
   */
  @Keeps(D10_3_5b)
  Grievance checked() {
    if (!coached) {
      throw new RuleViolation(D10_3_5b, "contact.coach-first", Map.of("cause", cause));
    }
    if (visit.isEmpty() && (cause == Cause.PRODUCT_FAULT || !settled)) {
      throw new RuleViolation(D10_3_5b, "contact.name-a-time", Map.of("cause", cause));
    }
    return this;
  }
}
