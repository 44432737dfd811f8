package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D3_9;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.inspection.RaiseEndOfLife.Sort;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.sla.Clocked;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Looks day by day for lives that ended, over indexes by their last day. */
record LifeHandlers(InspectionSettings settings) {

  Key watch(WatchLives command, Draft draft) {
    if (draft.find(LifeWatch.TYPE, LifeWatch.key()).isPresent()) {
      throw InvalidCommand.of("from", "inspection.watched-already");
    }
    return draft
        .insert(LifeWatch.TYPE, LifeWatch.key(), upTo(command.from().minusDays(1)))
        .key();
  }

  /** Each day is looked at once. */
  @Keeps(D3_9)
  Key sweep(SweepLives command, Draft draft) {
    Held<LifeWatch> before = draft.require(LifeWatch.TYPE, LifeWatch.key());
    boolean fits = command.from().equals(before.value().through().plusDays(1))
        && !command.through().isAfter(horizon(draft.occurredAt()));
    if (!fits) {
      throw new RuleViolation(D3_9, "inspection.not-the-next-days");
    }
    return draft.update(LifeWatch.TYPE, before, upTo(command.through())).key();
  }

  private LifeWatch upTo(LocalDate through) {
    LocalDate next = through.plusDays(1).minusDays(settings.lifeWarning());
    return new LifeWatch(through, Optional.of(settings.endOf(next)));
  }

  /** The last day whose lives are raised at a moment. */
  private LocalDate horizon(Instant moment) {
    return settings.dayOf(moment).minusDays(1).plusDays(settings.lifeWarning());
  }

  /** What a sweeper needs to know. */
  Clocked<LifeWatch> clocked() {
    return new Clocked<>(
        LifeWatch.TYPE,
        LifeWatch.DUE,
        (watch, now) -> watch
            .nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new SweepLives(watch.through().plusDays(1), horizon(now))));
  }

  // ---- what follows

  static Plan appliances(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return ended(
        trigger,
        reads,
        after,
        limit,
        CustomerFile.TYPE,
        CustomerFile.BY_APPLIANCE_END,
        Sort.APPLIANCE);
  }

  static Plan meters(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return ended(trigger, reads, after, limit, Meter.TYPE, Meter.BY_EXPIRY, Sort.METER);
  }

  private static Plan ended(
      Trigger trigger,
      PagedReads reads,
      Optional<Bytes> after,
      int limit,
      AggregateType<?> type,
      String index,
      Sort sort) {
    SweepLives days = trigger.as(SweepLives.class);
    Range range = Range.all(index).atLeast(days.from()).below(days.through().plusDays(1));
    Page<Hit> page = reads.page(type, range, after, limit);
    Function<Hit, Optional<Derived>> raise = hit -> {
      LocalDate last = (LocalDate) hit.indexed().get(0);
      return Optional.of(Derived.of(
          new Key(hit.key().root(), hit.key().id() + "/" + last),
          new RaiseEndOfLife(hit.key().root(), sort, last)));
    };
    return Plan.of(page, raise);
  }

  /** A file recorded when the life of what it names had ended already. */
  Plan recordedLate(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    Optional<LocalDate> looked =
        reads.find(LifeWatch.TYPE, LifeWatch.key()).map(held -> held.value().through());
    if (looked.isEmpty()) {
      return Plan.NOTHING;
    }
    String point = trigger.key().root();
    List<Derived> derived = reads.find(CustomerFile.TYPE, trigger.key()).stream()
        .flatMap(file -> file.value().appliances().stream())
        .map(Appliance::endOfLife)
        .flatMap(Optional::stream)
        .filter(last -> !last.isAfter(looked.get()))
        .distinct()
        .limit(limit)
        .map(last -> Derived.of(
            new Key(point, "file/" + last), new RaiseEndOfLife(point, Sort.APPLIANCE, last)))
        .toList();
    return Plan.of(derived);
  }
}
