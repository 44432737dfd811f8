package org.gasservice.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * Work given to a crew (工单、任务单).
 *
 * @param facts what it is about; settled when it was opened
 * @param progress how far it is
 */
public record ServiceOrder(OrderFacts facts, OrderProgress progress) {

  /** What has to be looked at, earliest first: scan {@code below} the next moment. */
  public static final String DUE = "due";

  /** Unfinished orders of a station, by triage, then by first report. */
  public static final String OPEN_AT_STATION = "open_at_station";

  /** Unfinished orders somebody is named for. */
  public static final String OPEN_OF_EMPLOYEE = "open_of_employee";

  /** All orders of a station, by first report. */
  public static final String AT_STATION = "at_station";

  /** Orders that were excused for a major event, also where that was taken back. */
  public static final String EXCUSED_FOR = "excused_for";

  /** Orders of one root, by first report. */
  public static final String IN_ROOT = "in_root";

  /** Orders by the digest of the reporter's phone. */
  public static final String OF_CALLER = "of_caller";

  /** Orders that charged more than was paid, the first opened first. */
  public static final String OWED = "owed";

  public static final AggregateType<ServiceOrder> TYPE = new AggregateType<>(
      "service_order",
      ServiceOrder.class,
      JsonCodec.parts(
          1,
          OrderProgress.class,
          ServiceOrder::progress,
          OrderFacts.class,
          ServiceOrder::facts,
          (progress, facts) -> new ServiceOrder(facts, progress)),
      List.of(
          Attribute.of("state", Kind.TOKEN, order -> order.state().name()),
          Attribute.of("order_kind", Kind.TOKEN, order -> order.kind().name()),
          Attribute.of("triage", Kind.TOKEN, order -> order.triage().name()),
          Attribute.of(
              "station", Kind.TOKEN, order -> order.progress().station().orElse(null)),
          Attribute.of("caller", Kind.TOKEN, order -> order.facts().caller().orElse(null)),
          Attribute.of("open_station", Kind.TOKEN, ServiceOrder::openStation),
          Attribute.of("reported_at", Kind.INSTANT, ServiceOrder::reportedAt),
          Attribute.of("opened_at", Kind.INSTANT, order -> order.facts().openedAt()),
          Attribute.of(
              "next_action_at",
              Kind.INSTANT,
              order -> order.progress().nextActionAt().orElse(null))),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(OPEN_AT_STATION, Reach.STORE, "open_station", "triage", "reported_at"),
          Index.over(AT_STATION, Reach.STORE, "station", "reported_at"),
          Index.tuples(
              EXCUSED_FOR,
              Reach.STORE,
              List.of(Column.of("event_root", Kind.TOKEN)),
              ServiceOrder::excusedFor),
          Index.over(IN_ROOT, Reach.ROOT, "reported_at"),
          Index.over(OF_CALLER, Reach.STORE, "caller", "reported_at"),
          Index.tuples(
              OWED,
              Reach.STORE,
              List.of(Column.of("owed_since", Kind.INSTANT)),
              ServiceOrder::owedSince),
          Index.tuples(
              OPEN_OF_EMPLOYEE,
              Reach.STORE,
              List.of(Column.of("employee", Kind.TOKEN)),
              ServiceOrder::openFor)));

  private static @org.jspecify.annotations.Nullable Object openStation(ServiceOrder order) {
    return order.state().finished() ? null : order.progress().station().orElse(null);
  }

  private static List<List<Object>> openFor(ServiceOrder order) {
    return order.state().finished()
        ? List.of()
        : order.progress().crew().stream()
            .flatMap(crew -> crew.members().stream())
            .map(member -> List.<Object>of(member.employee()))
            .toList();
  }

  private static List<List<Object>> excusedFor(ServiceOrder order) {
    return order.progress().excuses().stream()
        .flatMap(excuse -> excuse.event().stream())
        .map(event -> List.<Object>of(event.root()))
        .distinct()
        .toList();
  }

  private static List<List<Object>> owedSince(ServiceOrder order) {
    return order.owed().signum() > 0 ? List.of(List.of(order.facts().openedAt())) : List.of();
  }

  public Key key() {
    return facts.key();
  }

  /** What it charges: nothing that was taken back, and nothing at all once it was called off. */
  public List<FeeLine> charges() {
    List<FeeLine> lines = state() == OrderState.CANCELLED ? List.of() : progress.feeLines();
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> !progress.takenBack().contains(line))
        .mapToObj(line -> lines.get(line - 1))
        .toList();
  }

  /** What it charges and has not been paid. */
  public Yuan owed() {
    return PriceRules.charged(this).minus(PriceRules.paid(this));
  }

  /** The first report as far as it is known now: clocks run from here. What was first recorded stays in {@link OrderFacts#reportedAt()}. */
  public Instant reportedAt() {
    return earlierReport().map(Correction::now).orElse(facts.reportedAt());
  }

  /** That a report came to light which was earlier than the one that opened the order. */
  Optional<Correction> earlierReport() {
    return progress.corrections().stream()
        .filter(correction -> correction.what() == OrderEvent.What.REPORTED)
        .findFirst();
  }

  public OrderKind kind() {
    return progress.kind();
  }

  public OrderState state() {
    return progress.state();
  }

  public Triage triage() {
    return progress.triage();
  }

  public Workflow workflow() {
    return Workflow.of(progress.kind());
  }

  /** Whom it names, as far as anybody can tell. */
  Set<String> persons() {
    return facts.caller().map(Set::of).orElse(Set.of());
  }

  /** Found by nobody's number any more. */
  ServiceOrder withoutCaller() {
    return new ServiceOrder(facts.withCaller(Optional.empty()), progress);
  }

  /** A crew sees whom it is sent to, from dispatch to the end of the order [D6-7.3]. */
  @Keeps(Clauses.D6_7_3)
  boolean shownTo(String employee) {
    Optional<Instant> sent =
        last(OrderEvent.What.DISPATCHED).filter(at -> !state().finished());
    boolean stands = sent.isPresent()
        && Stream.of(OrderEvent.What.RECALLED, OrderEvent.What.REOPENED)
            .flatMap(what -> last(what).stream())
            .noneMatch(back -> back.isAfter(sent.get()));
    return stands && progress.crew().filter(crew -> crew.includes(employee)).isPresent();
  }

  /** Where it waits while a crew is out, or goes back to when a visit breaks off. */
  public OrderState resting() {
    return progress.resting().orElse(OrderState.ACCEPTED);
  }

  /** The last time a stage of the work was reached. */
  public Optional<StageDone> stage(OrderState state) {
    return progress.stages().stream()
        .filter(stage -> stage.stage() == state)
        .reduce((earlier, later) -> later);
  }

  /** The visit going on now: somebody is at the place. */
  public Optional<Visit> visitGoingOn() {
    return lastVisit().filter(visit -> visit.endedAt().isEmpty());
  }

  public Optional<Visit> lastVisit() {
    List<Visit> visits = progress.visits();
    return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
  }

  /** The suspension that lasts now. */
  public Optional<Suspension> suspension() {
    List<Suspension> all = progress.suspensions();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1)).filter(last -> last.until().isEmpty());
  }

  /** When something happened last. */
  public Optional<Instant> last(OrderEvent.What what) {
    return progress.events().stream()
        .filter(event -> event.what() == what)
        .map(OrderEvent::at)
        .reduce((earlier, later) -> later);
  }

  ServiceOrder with(UnaryOperator<OrderProgress> change) {
    return new ServiceOrder(facts, change.apply(progress));
  }
}
