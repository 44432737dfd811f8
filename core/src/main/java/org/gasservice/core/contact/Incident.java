package org.gasservice.core.contact;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.OrderEvent;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
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
 * @param firstReportAt every promise runs from here, also when the first report came to light later
 * @param lastReportAt the latest so far
 * @param reports how many so far
 * @param saidGone how many of them said it is gone; that ends nothing
 * @param toTell how many reporters are still owed the outcome
 * @param guidance what reporters were told to do
 * @param callBackSettled whether some reporter left a number, or declined to
 * @param clues what is known of the place, from all its reports: a new report that shares one is proposed to belong here
 * @param proposals known dangers near it when it was opened
 * @param merged incidents that turned out to be this one
 * @param mergedInto the one this turned out to be; its promise and its reporters went over there
 */
@Value.Builder
public record Incident(
    String id,
    Personal place,
    Key order,
    Instant firstReportAt,
    Instant lastReportAt,
    int reports,
    int saidGone,
    int toTell,
    Set<Guidance> guidance,
    boolean callBackSettled,
    List<Clue> clues,
    List<Proposal> proposals,
    List<String> merged,
    Optional<String> mergedInto)
    implements WithIncident {

  /** Incidents by their first report, the latest first. */
  public static final String LATEST = "latest";

  /** Incidents by a clue about their place, then by their last report. Those merged into another are found there. */
  public static final String NEAR = "near";

  /** Most clues, incidents merged, and proposals one incident keeps. */
  static final int MOST_CLUES = 20;

  static final int MOST_MERGED = 50;
  static final int MOST_PROPOSALS = 5;

  public static final AggregateType<Incident> TYPE = new AggregateType<>(
      "incident",
      Incident.class,
      JsonCodec.whole(1, Incident.class),
      List.of(Attribute.of("first_report_at", Kind.INSTANT, Incident::firstReportAt)),
      List.of(
          Index.descending(LATEST, Reach.STORE, "first_report_at"),
          Index.tuples(
              NEAR,
              Reach.STORE,
              List.of(Column.personalText("clue"), Column.of("last_report_at", Kind.INSTANT)),
              Incident::findableBy)));

  public Incident {
    guidance = guidance == null ? Set.of() : Sets.immutableEnumSet(guidance);
    clues = clues == null ? List.of() : List.copyOf(clues);
    proposals = proposals == null ? List.of() : List.copyOf(proposals);
    merged = merged == null ? List.of() : List.copyOf(merged);
    mergedInto = mergedInto == null ? Optional.empty() : mergedInto;
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

  /** The key of the next report: reports of an incident are counted. */
  Key nextReport() {
    return new Key(id, "report-" + (reports + 1));
  }

  private List<List<Object>> findableBy() {
    return mergedInto.isPresent()
        ? List.of()
        : clues.stream()
            .filter(clue -> !clue.value().isEmpty())
            .map(clue -> List.<Object>of(clue.key(), lastReportAt))
            .toList();
  }
}
