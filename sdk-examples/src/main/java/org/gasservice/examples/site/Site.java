package org.gasservice.examples.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.AccountResolver;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.contact.ContactFeature;
import org.gasservice.core.contact.ContactSettings;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.CustomerSettings;
import org.gasservice.core.json.Json;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Storage;

/** The service with all its features on a store, at a time the caller sets. Closes the store it was given. */
public final class Site implements AutoCloseable {

  /** Zone of the company every program here works for. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Not secret, since these programs hold no real customers. */
  private static final LookupHash HASH =
      new LookupHash("gas-service-examples".getBytes(StandardCharsets.UTF_8));

  private final Storage storage;
  private final SettableClock clock;
  private final Pipeline pipeline;
  private final CommandJson json;

  private Site(Storage storage, SettableClock clock, Pipeline pipeline) {
    this.storage = storage;
    this.clock = clock;
    this.pipeline = pipeline;
    json = new CommandJson(pipeline.registry());
  }

  /** Every feature of the library, with the roles that ship with it, and more besides. */
  public static Registry features(Feature... more) {
    OrderSettings orders = OrderSettings.of(ZONE);
    OrderPromises promises = opened -> new VersionsInForce("manual", 1, "china", 1);
    List<Feature> features = new ArrayList<>(List.of(
        AccessFeature.create(RoleBook.standard()),
        MoneyFeature.create(ZONE),
        WorkforceFeature.create(WorkforceSettings.in(ZONE)),
        CustomerFeature.create(new CustomerSettings(ZONE, HASH)),
        MeterFeature.create(ZONE),
        OrderFeature.create(orders, promises),
        ContactFeature.create(ContactSettings.in(ZONE), new OrderSteps(orders, promises))));
    features.addAll(List.of(more));
    return new Registry(features);
  }

  public static Site open(Storage storage, Instant start, IdSource ids, Feature... more) {
    SettableClock clock = new SettableClock(start);
    PipelineSettings settings =
        PipelineSettings.of(clock, ids, new AccountResolver(RoleBook.standard()));
    return new Site(storage, clock, new Pipeline(storage, features(more), settings));
  }

  public Registry registry() {
    return pipeline.registry();
  }

  public CommandJson json() {
    return json;
  }

  public Storage storage() {
    return storage;
  }

  public Instant now() {
    return clock.instant();
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
    clock.moveTo(moment);
    return List.of();
  }

  /** An aggregate as everybody may see it. */
  public JsonNode view(Held<?> held) {
    return Json.view(held.value());
  }

  /** An aggregate with personal data, for references between steps. */
  public JsonNode reveal(Held<?> held) {
    return Json.reveal(held.value());
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
    return pipeline.execute(submission);
  }

  /** Each for itself. */
  public List<Result> executeEach(List<Submission> submissions) {
    return pipeline.executeAll(submissions, Pipeline.Mode.EACH);
  }

  /** All or none. */
  public List<Result> executeTogether(List<Submission> submissions) {
    return pipeline.executeAll(submissions, Pipeline.Mode.ALL);
  }

  @Override
  public void close() {
    storage.close();
  }
}
