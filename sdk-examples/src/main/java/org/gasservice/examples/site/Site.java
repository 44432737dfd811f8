package org.gasservice.examples.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.AccountResolver;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.json.Json;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Storage;

/** The service with all its features on a store, at a time the caller sets. Closes the store it was given. */
public final class Site implements AutoCloseable {

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

  /** Every feature of the library, with the roles that ship with it. */
  public static Registry features() {
    List<Feature> features = List.of(AccessFeature.create(RoleBook.standard()));
    return new Registry(features);
  }

  public static Site open(Storage storage, Instant start, IdSource ids) {
    SettableClock clock = new SettableClock(start);
    PipelineSettings settings =
        PipelineSettings.of(clock, ids, new AccountResolver(RoleBook.standard()));
    return new Site(storage, clock, new Pipeline(storage, features(), settings));
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

  public Done<?> execute(Submission submission) {
    return pipeline.execute(submission);
  }

  public List<Result> executeEach(List<Submission> submissions) {
    return pipeline.executeAll(submissions, Pipeline.Mode.EACH);
  }

  @Override
  public void close() {
    storage.close();
  }
}
