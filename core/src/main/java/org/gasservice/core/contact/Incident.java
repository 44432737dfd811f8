package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D8_1_5c;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.OrderEvent;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * One danger, with one place and cause, however many report it (险情). The root of its reports and its emergency order.
 *
 * @param place where, as the first reporter said it
 * @param order its emergency order
 * @param firstReportAt every promise runs from here
 * @param reports how many so far
 * @param saidGone how many of them said it is gone; that ends nothing
 * @param guidance what reporters were told to do
 * @param callBackSettled whether some reporter left a number, or declined to
 */
@Value.Builder
public record Incident(
    String id,
    Personal place,
    Key order,
    Instant firstReportAt,
    int reports,
    int saidGone,
    Set<Guidance> guidance,
    boolean callBackSettled)
    implements WithIncident {

  /** Incidents by their first report, the latest first. */
  public static final String LATEST = "latest";

  public static final AggregateType<Incident> TYPE = new AggregateType<>(
      "incident",
      Incident.class,
      JsonCodec.whole(1, Incident.class),
      List.of(Attribute.of("first_report_at", Kind.INSTANT, Incident::firstReportAt)),
      List.of(Index.descending(LATEST, Reach.STORE, "first_report_at")));

  public Incident {
    guidance = guidance == null ? Set.of() : Sets.immutableEnumSet(guidance);
  }

  public static IncidentBuilder builder() {
    return new IncidentBuilder();
  }

  public static Key keyOf(String incident) {
    return Key.ofRoot(incident);
  }

  /** Whether the danger is measured to be over, or its order ended otherwise. What people say does not end it. */
  public static boolean over(ServiceOrder order) {
    return order.state().finished() || order.last(OrderEvent.What.ALL_CLEAR).isPresent();
  }

  Incident joined(Instant at, Set<Guidance> told, boolean settlesCallBack) {
    return withReports(reports + 1)
        .withFirstReportAt(at.isBefore(firstReportAt) ? at : firstReportAt)
        .told(told, settlesCallBack);
  }

  Incident told(Set<Guidance> more, boolean settlesCallBack) {
    return withGuidance(Sets.union(guidance, more))
        .withCallBackSettled(callBackSettled || settlesCallBack);
  }

  Incident saidToBeGone() {
    return withReports(reports + 1).withSaidGone(saidGone + 1);
  }

  /**
   * Before a crew is sent somebody at the place knows what to do, and how they are reached is settled.
   *
   * @throws RuleViolation [D8-1.5c] naming what is open
   */
  @Keeps(D8_1_5c)
  void requireReadyForDispatch() {
    EnumSet<Open> open = EnumSet.noneOf(Open.class);
    if (guidance.isEmpty()) {
      open.add(Open.GUIDANCE);
    }
    if (!callBackSettled) {
      open.add(Open.CALL_BACK);
    }
    if (!open.isEmpty()) {
      throw new RuleViolation(
          D8_1_5c, "contact.guidance-first", Map.of("incident", id, "open", open));
    }
  }

  /** What may be open before dispatch. */
  private enum Open {
    GUIDANCE,
    CALL_BACK
  }
}
