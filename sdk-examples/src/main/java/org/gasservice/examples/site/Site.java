package org.gasservice.examples.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.GasService;
import org.gasservice.core.GasServiceBuilder;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.json.Json;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.sla.Segment;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.examples.shell.Texts;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/** The service with all its features on a store, at a time the caller sets. Closes the store it was given. */
public final class Site implements AutoCloseable {

  /** Zone of the company every program here works for. */
  public static final ZoneId ZONE = Texts.ZONE;

  /** Not secret, since these programs hold no real customers. */
  private static final byte[] LOOKUP_KEY = "gas-service-examples".getBytes(StandardCharsets.UTF_8);

  private static final int MOST_DUE = 1_000;

  private final Storage storage;
  private final SettableClock clock;
  private final GasService gas;

  private Site(Storage storage, SettableClock clock, GasService gas) {
    this.storage = storage;
    this.clock = clock;
    this.gas = gas;
  }

  /** Opens the service with every feature of the library, the roles that ship with it, and more features besides. */
  public static Site open(Storage storage, Instant start, IdSource ids, Feature... more) {
    return open(storage, start, ids, RoleBook.standard(), more);
  }

  /** @param roles those that ship with the library, with what the features besides need */
  public static Site open(
      Storage storage, Instant start, IdSource ids, RoleBook roles, Feature... more) {
    SettableClock clock = new SettableClock(start);
    GasServiceBuilder builder = builder(storage, clock, ids, roles);
    List.of(more).forEach(builder::feature);
    return new Site(storage, clock, builder.build());
  }

  /** Opens the service under a standard of the company's own in place of the manual's. */
  public static Site open(Storage storage, Instant start, IdSource ids, ServiceStandard standard) {
    SettableClock clock = new SettableClock(start);
    return new Site(
        storage,
        clock,
        builder(storage, clock, ids, RoleBook.standard()).standard(standard).build());
  }

  private static GasServiceBuilder builder(
      Storage storage, SettableClock clock, IdSource ids, RoleBook roles) {
    return GasService.on(storage)
        .zone(ZONE)
        .clock(clock)
        .ids(ids)
        .lookupKey(LOOKUP_KEY)
        .roles(roles);
  }

  /** The service itself. */
  public GasService gas() {
    return gas;
  }

  public Registry registry() {
    return gas.registry();
  }

  /** The texts of all features. */
  public List<MessageBundle> bundles() {
    return registry().features().stream()
        .map(Feature::messages)
        .flatMap(Optional::stream)
        .toList();
  }

  public CommandJson json() {
    return gas.json();
  }

  public Storage storage() {
    return storage;
  }

  /** Moves time on, without anybody looking for what fell due. */
  public void moveTo(Instant moment) {
    clock.moveTo(moment);
  }

  /**
   * Moves time on; what falls due on the way happens at its moment.
   *
   * @return what happened, in order
   */
  public List<JsonNode> sweepTo(Instant moment) {
    List<JsonNode> fired = new ArrayList<>();
    Range until = Range.all(ServiceOrder.DUE).below(moment.plusNanos(1_000));
    Optional<Instant> next = gas.nextDue();
    while (next.filter(due -> !due.isAfter(moment)).isPresent()) {
      clock.moveTo(next.get());
      Map<Key, Set<FiredStep>> before = firedBefore(until);
      if (gas.sweep(MOST_DUE).done() == 0) {
        break;
      }
      followUp();
      fired.addAll(firedSince(before));
      next = gas.nextDue();
    }
    clock.moveTo(moment);
    followUp();
    return fired;
  }

  /** Carries out what follows from what was done, and what follows from that, until nothing is left. */
  public void followUp() {
    Follower.Followed followed;
    do {
      followed = gas.followUp(MOST_DUE);
    } while (followed.more() || followed.done() > 0);
  }

  /** Keeps the figures of the service up with everything done so far. */
  public void measure() {
    boolean more;
    do {
      more = gas.measure(MOST_DUE);
    } while (more);
  }

  private Map<Key, Set<FiredStep>> firedBefore(Range until) {
    List<Key> keys =
        storage.scan(ServiceOrder.TYPE, until, Optional.empty(), Limits.PAGE).rows().stream()
            .map(Hit::key)
            .toList();
    return storage.find(ServiceOrder.TYPE, keys).stream()
        .collect(Collectors.toMap(
            Held::key, held -> new HashSet<>(held.value().progress().fired())));
  }

  private List<JsonNode> firedSince(Map<Key, Set<FiredStep>> before) {
    return storage.find(ServiceOrder.TYPE, List.copyOf(before.keySet())).stream()
        .flatMap(held -> held.value().progress().fired().stream()
            .filter(step -> !before.getOrDefault(held.key(), Set.of()).contains(step))
            .map(step -> Map.entry(step, held.key())))
        .sorted(Map.Entry.<FiredStep, Key>comparingByKey(Comparator.comparing(FiredStep::nominalAt))
            .thenComparing(Map.Entry.comparingByValue()))
        .map(each ->
            ((ObjectNode) Json.view(each.getKey())).put("order", each.getValue().toString()))
        .map(JsonNode.class::cast)
        .toList();
  }

  /** An aggregate as everybody may see it; an order with its clocks. */
  public JsonNode view(Held<?> held) {
    return withClocks(held.value(), Json.view(held.value()));
  }

  /** An aggregate with personal data, for references between steps. */
  public JsonNode reveal(Held<?> held) {
    return withClocks(held.value(), Json.reveal(held.value()));
  }

  private JsonNode withClocks(Object value, JsonNode view) {
    if (value instanceof ServiceOrder order && view instanceof ObjectNode whole) {
      ArrayNode clocks = whole.putArray("clocks");
      gas.as(Actor.system("view")).orders().clocks(order).forEach(each -> clocks.add(clock(each)));
    }
    return view;
  }

  private static ObjectNode clock(OrderClock clock) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("milestone", Json.view(clock.milestone()));
    clock.due().ifPresent(due -> node.set("due", Json.view(due)));
    clock.clause().ifPresent(clause -> node.put("clause", clause));
    clock.state().outcome().ifPresent(outcome -> node.put("outcome", outcome.name()));
    clock
        .state()
        .correctedOutcome()
        .filter(corrected -> !clock.state().corrections().isEmpty())
        .ifPresent(corrected -> node.put("correctedOutcome", corrected.name()));
    node.put("lateRecorded", clock.state().stopLateRecorded());
    node.put("rawBreach", clock.state().isRawBreach());
    node.put("adjustedBreach", clock.state().isAdjustedBreach());
    node.put("missedAppointment", clock.state().missedAppointment());
    node.put("round", clock.round());
    node.put(
        "pauses", clock.state().segments().stream().filter(Segment::isPause).count());
    ArrayNode beaten = node.putArray("beaten");
    clock.state().beaten().forEach(other -> beaten.add(other.clause()));
    clock.beaten().forEach(other -> beaten.add(other.clause()));
    return node;
  }

  public Optional<AggregateType<?>> type(String name) {
    return registry().types().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The name a command is known by. */
  public String nameOf(Command command) {
    return registry().commands().stream()
        .filter(type -> type.of().isInstance(command))
        .map(CommandType::name)
        .findFirst()
        .orElseThrow();
  }

  public Done<?> execute(Submission submission) {
    return gas.pipeline().execute(submission);
  }

  /** Each for itself. */
  public List<Result> executeEach(List<Submission> submissions) {
    return gas.pipeline().executeAll(submissions, Pipeline.Mode.EACH);
  }

  /** All or none. */
  public List<Result> executeTogether(List<Submission> submissions) {
    return gas.pipeline().executeAll(submissions, Pipeline.Mode.ALL);
  }

  @Override
  public void close() {
    gas.close();
    storage.close();
  }
}
