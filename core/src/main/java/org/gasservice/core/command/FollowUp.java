package org.gasservice.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;

/**
 * What a command on one root brings about on many others (后续操作): a riser's stoppage reaches twelve flats, an approved event every
 * order of a district. The command itself writes its own root and no other; each effect on another root is a <em>derived</em> command,
 * carried out after the commit by whoever follows the feed. Register it with {@link Feature.Builder#followUp}.
 *
 * <p>A derived command has an id made from the trigger, this follow-up and the target, so it is done once however often, and by however
 * many processes, the feed is followed. It acts as the system, may do what {@code derives} names and nothing else, and has happened when
 * its trigger happened unless the planner says otherwise. One that is refused stays visible on the owner and can be tried again.
 *
 * @param name stable and unique, a token; part of the ids of derived commands
 * @param on names of the commands that trigger it; the aggregate such a command is about is the owner
 * @param created names of aggregate types: whatever command inserts one triggers it, and the new aggregate is the owner
 * @param derives names of the commands the planner may derive
 */
public record FollowUp(
    String name, Set<String> on, Set<String> created, Set<String> derives, Planner planner) {

  /** Most derived commands of one {@link Plan}. */
  public static final int PAGE = 64;

  public FollowUp {
    on = Set.copyOf(on);
    created = Set.copyOf(created);
    derives = Set.copyOf(derives);
  }

  /** Triggered by commands alone. */
  public FollowUp(String name, Set<String> on, Set<String> derives, Planner planner) {
    this(name, on, Set.of(), derives, planner);
  }

  /**
   * Says page by page what follows from a trigger. Pure: the same trigger and the same stored state give the same plan. It plans every
   * target, also those that were dealt with already: doing one again does nothing, while one left out would not be counted. A trigger
   * nothing follows from costs nothing but the look.
   */
  @FunctionalInterface
  public interface Planner {
    /**
     * A page of the plan.
     *
     * @param after {@link Plan#next} of the page before; empty for the first
     * @param limit most derived commands of the page, 1 to {@value FollowUp#PAGE}
     * @throws Refusal when nothing can be planned; kept visible like a refused derived command
     */
    Plan plan(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit);
  }

  /**
   * One page of what follows.
   *
   * @param next where the next page begins; empty when this was the last
   */
  public record Plan(List<Derived> derived, Optional<Bytes> next) {

    public static final Plan NOTHING = new Plan(List.of(), Optional.empty());

    public Plan {
      derived = List.copyOf(derived);
    }

    /** All there is to do, at most as many as the planner was asked for. */
    public static Plan of(List<Derived> derived) {
      return new Plan(derived, Optional.empty());
    }

    /** One derived command for each line of an index page that wants one. */
    public static Plan of(Page<Hit> page, Function<Hit, Optional<Derived>> derive) {
      return new Plan(
          page.rows().stream().flatMap(hit -> derive.apply(hit).stream()).toList(), page.next());
    }
  }

  /**
   * A command that follows.
   *
   * @param target what it is for; together with the trigger it makes the command's id, so one target has one derived command
   * @param at when it happened, where that is not when the trigger did
   */
  public record Derived(Key target, Command command, Optional<Instant> at) {

    public static Derived of(Key target, Command command) {
      return new Derived(target, command, Optional.empty());
    }

    /** With a moment of its own, not in the future. */
    public Derived at(Instant moment) {
      return new Derived(target, command, Optional.of(moment));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
