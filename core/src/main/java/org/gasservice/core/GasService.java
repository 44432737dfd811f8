package org.gasservice.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gasservice.core.access.Verifier;
import org.gasservice.core.billing.BillingRuns;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Session;
import org.gasservice.core.command.Share;
import org.gasservice.core.followup.FollowUps;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.quality.QualityReader;
import org.gasservice.core.sla.Clocked;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/**
 * The customer service of one gas company on one storage (客户服务). Holds no thread, no timer and no state but what it read and may forget: it may be made
 * as often as one likes, and several processes may each have one where the storage allows it. Safe for use by many threads.
 *
 * <pre>{@code
 * try (Storage storage = DerbyStorage.open(Path.of("data"));
 *     GasService gas = GasService.on(storage).build()) {
 *   gas.as(Actor.employee("E-1001")).orders().find(key);
 * }
 * }</pre>
 */
public final class GasService implements AutoCloseable {

  private final Pipeline pipeline;
  private final DeskTerms terms;
  private final Sweeper sweeper;
  private final Follower follower;
  private final QualityReader quality;
  private final CommandJson json;

  GasService(Pipeline pipeline, DeskTerms terms, List<Clocked<?>> clocked) {
    this.pipeline = pipeline;
    this.terms = terms;
    this.sweeper = new Sweeper(pipeline, clocked);
    this.follower = new Follower(pipeline);
    this.quality = new QualityReader(pipeline, terms.quality().measures());
    this.json = new CommandJson(pipeline.registry());
  }

  /** The manual's standard, the Chinese calendar and Asia/Shanghai, unless told otherwise. */
  public static GasServiceBuilder on(Storage storage) {
    return new GasServiceBuilder(storage);
  }

  /** A desk for whoever acts: every change is traced to them. */
  public Desk as(Actor actor) {
    return new Desk(Session.of(pipeline, actor), terms);
  }

  /**
   * Does everything due now: warnings, escalations, ends of suspensions. The host calls it, say every few seconds; nothing is lost and
   * nothing done twice however many do.
   *
   * @param limit most aggregates to deal with, 1 or more
   */
  public Sweeper.Swept sweep(int limit) {
    return sweeper.sweep(limit);
  }

  /** Like {@link #sweep(int)}, for one of several sweepers and up to a moment not in the future. */
  public Sweeper.Swept sweep(Instant now, int share, int of, int limit) {
    return sweeper.sweep(now, share, of, limit);
  }

  /** When something falls due next, or fell due and was not dealt with yet: until then no sweep has anything to do. */
  public Optional<Instant> nextDue() {
    return sweeper.nextDue();
  }

  /**
   * Carries out what follows on other roots from what was done: the orders a major event excuses, the homes a stoppage reaches. The host
   * calls it like {@link #sweep(int)}; nothing is lost and nothing done twice however many do.
   *
   * @param limit about how many new entries to read, and how many derived commands to carry out at most, 1 or more
   */
  public Follower.Followed followUp(int limit) {
    return follower.follow(limit);
  }

  /** Like {@link #followUp(int)}, for one of several processes: it works for the owners of its share. */
  public Follower.Followed followUp(int share, int of, int limit) {
    return follower.follow(new Share(share, of), limit);
  }

  /** Bills many accounts in the name of an actor, as far as the host lets it. */
  public BillingRuns billingRuns(Actor actor) {
    return new BillingRuns(pipeline, actor);
  }

  /**
   * Keeps the figures of the service up with what was done. The host calls it like {@link #followUp(int)}; reports show what was read so far.
   *
   * @param limit about how many new entries to read, 1 or more
   * @return whether there may be more
   */
  public boolean measure(int limit) {
    return quality.read(limit);
  }

  /** What still follows, and what was refused on the way. */
  public FollowUps followUps() {
    return new FollowUps(pipeline.storage());
  }

  /** Proves that journal and store are what was written. */
  public Verifier verifier() {
    return new Verifier(pipeline.storage(), pipeline.registry());
  }

  /** Reads commands from JSON and gives their schemas. */
  public CommandJson json() {
    return json;
  }

  /** Says a refusal in Chinese or English. */
  public String say(Locale locale, Refusal refusal) {
    return messages().text(locale, refusal);
  }

  /** Says a failure of the store in Chinese or English. */
  public String say(Locale locale, StorageFailure failure) {
    return messages().text(locale, failure);
  }

  public Messages messages() {
    return registry().messages().in(terms.zone());
  }

  /** The features this service was built from. */
  public Registry registry() {
    return pipeline.registry();
  }

  /** For message edges that hand commands in with everything about them. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /** What time it is here. */
  public InstantSource clock() {
    return pipeline::now;
  }

  /** Leaves the storage open: whoever opened it closes it. */
  @Override
  public void close() {
    // Nothing is held. The method is here so that a service reads like what it stands on, and may
    // come to hold something.
  }
}
