package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D10_S2;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about readings. */
record ReadingHandlers(ReadingRules rules) {

  @Keeps({Clauses.D7_3_5, Clauses.D10_S2})
  Key record(RecordReading command, Draft draft) {
    Instant at = command.readAt().orElse(draft.occurredAt());
    if (at.isAfter(draft.recordedAt())) {
      throw InvalidCommand.of("readAt", "problem.future");
    }
    Optional<Held<Meter>> found = MeterAt.find(draft, command.point(), command.number());
    List<Key> meters = found.isPresent()
        ? List.of(found.get().key())
        : MeterAt.everAt(draft, command.point(), command.number());
    for (Key meter : meters) {
      Optional<Key> known = known(command, meter, at, draft);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Key meter = found
        .orElseThrow(() -> MeterAt.notHere(command.point(), command.number()))
        .key();
    Held<MeterRegister> register = MeterAt.register(draft, meter);
    UseClass use = MeterAt.useClass(draft, command.point());
    BigDecimal total = rules.total(register.value(), use, at, command.value());
    Reading taken = start(draft, register.value(), at, command.source())
        .value(command.value())
        .total(total)
        .display(command.display())
        .photo(command.photo())
        .sheet(command.sheet())
        .build();
    List<Doubt> doubts = rules.doubts(register.value(), use, at, total);
    return keep(
        draft,
        register,
        taken
            .withDoubts(doubts)
            .withState(doubts.isEmpty() ? ReadingState.ACCEPTED : ReadingState.HELD));
  }

  private static Optional<Key> known(RecordReading command, Key meter, Instant at, Draft draft) {
    return known(
        draft,
        Reading.keyOf(command.point(), meter.id(), at, command.source()),
        before -> before
            .withValue(command.value())
            .withDisplay(command.display())
            .withPhoto(command.photo())
            .withSheet(command.sheet()));
  }

  /** The reading recorded before under a key, when what is said now is the same. */
  private static Optional<Key> known(Draft draft, Key key, UnaryOperator<Reading> asSaidNow) {
    Optional<Reading> before = draft.find(Reading.TYPE, key).map(Held::value);
    before
        .filter(reading -> !reading.saysTheSameAs(asSaidNow.apply(reading)))
        .ifPresent(reading -> {
          throw CommandConflict.of(
              "meter.reading-differs", Map.of("meter", reading.meter(), "at", reading.readAt()));
        });
    return before.map(reading -> key);
  }

  @Keeps(Clauses.D10_S2)
  Key estimate(EstimateReading command, Draft draft) {
    Key meter = MeterAt.require(draft, command.point(), command.number()).key();
    Instant at = draft.occurredAt();
    Key key = Reading.keyOf(command.point(), meter.id(), at, ReadingSource.ESTIMATE);
    Optional<Key> known =
        known(draft, key, before -> before.withReason(command.reason()).withSheet(command.sheet()));
    if (known.isPresent()) {
      return key;
    }
    Held<MeterRegister> register = MeterAt.register(draft, meter);
    BigDecimal total = rules.estimated(register.value(), at);
    return keep(
        draft,
        register,
        start(draft, register.value(), at, ReadingSource.ESTIMATE)
            .value(ReadingRules.onTheDial(register.value(), total))
            .total(total)
            .reason(command.reason())
            .sheet(command.sheet())
            .build());
  }

  @Keeps(Clauses.D10_S2)
  Key substitute(SubstituteReading command, Draft draft) {
    Key meter = MeterAt.require(draft, command.point(), command.number()).key();
    Instant at = draft.occurredAt();
    Key key = Reading.keyOf(command.point(), meter.id(), at, ReadingSource.SUBSTITUTE);
    Optional<Key> known =
        known(draft, key, before -> before.withValue(command.shown()).withPhoto(command.photo()));
    if (known.isPresent()) {
      return key;
    }
    Held<MeterRegister> register = MeterAt.register(draft, meter);
    return keep(
        draft,
        register,
        start(draft, register.value(), at, ReadingSource.SUBSTITUTE)
            .value(command.shown())
            .total(rules.substituted(register.value(), at))
            .photo(command.photo())
            .reason(EstimateReason.METER_FAILED)
            .build());
  }

  @Keeps({Clauses.D7_3_5, Clauses.D10_S2})
  Key decide(DecideReading command, Draft draft) {
    Held<Reading> held = draft.require(Reading.TYPE, new Key(command.point(), command.reading()));
    Reading reading = held.value();
    Map<String, Object> about = Map.of("reading", reading.id());
    if (reading.state() != ReadingState.HELD) {
      throw new RuleViolation(D10_S2, "meter.not-held", about);
    }
    if (reading.recordedBy().equals(draft.actor().id())) {
      throw new RuleViolation(D10_S2, "meter.decided-by-the-reader", about);
    }
    Reading decided = reading.withDecision(new Reading.Decision(
        command.accept(), draft.actor().id(), draft.occurredAt(), command.look()));
    if (!command.accept()) {
      return draft
          .update(Reading.TYPE, held, decided.withState(ReadingState.REJECTED))
          .key();
    }
    Held<MeterRegister> register =
        MeterAt.register(draft, new Key(command.point(), reading.meterId()));
    UseClass use = MeterAt.useClass(draft, command.point());
    Reading accepted = noted(
        register.value(),
        decided
            .withTotal(rules.total(register.value(), use, reading.readAt(), reading.value()))
            .withState(ReadingState.ACCEPTED));
    draft.update(MeterRegister.TYPE, register, register.value().after(accepted));
    return draft.update(Reading.TYPE, held, accepted).key();
  }

  Key agreed(RecordAgreed command, Draft draft) {
    Key meter =
        MeterAt.require(draft, command.point(), command.reading().meter()).key();
    Instant at = draft.occurredAt();
    Key key = Reading.keyOf(command.point(), meter.id(), at, ReadingSource.AGREED);
    if (draft.find(Reading.TYPE, key).isPresent()) {
      return key;
    }
    Held<MeterRegister> register = MeterAt.register(draft, meter);
    return taken(
        draft,
        register,
        ReadingSource.AGREED,
        command.reading().value(),
        command.reading().proof());
  }

  /** What a meter shows when it is hung. */
  void hung(Draft draft, MeterRegister register) {
    Reading first = start(draft, register, register.dial().at(), ReadingSource.HUNG)
        .value(register.dial().value())
        .total(register.dial().total())
        .build();
    draft.insert(Reading.TYPE, new Key(draft.root(), first.id()), first);
  }

  /** A reading nobody can go back to take again: it counts whatever is hard to believe about it. */
  Key taken(
      Draft draft,
      Held<MeterRegister> register,
      ReadingSource source,
      BigDecimal value,
      Optional<String> photo) {
    Instant at = draft.occurredAt();
    UseClass use = MeterAt.useClass(draft, draft.root());
    BigDecimal total = rules.total(register.value(), use, at, value);
    return keep(
        draft,
        register,
        start(draft, register.value(), at, source)
            .value(value)
            .total(total)
            .photo(photo)
            .doubts(rules.doubts(register.value(), use, at, total))
            .build());
  }

  private static ReadingBuilder start(
      Draft draft, MeterRegister register, Instant at, ReadingSource source) {
    return Reading.builder()
        .id(Reading.keyOf(draft.root(), register.meterId(), at, source).id())
        .meter(register.meter())
        .meterId(register.meterId())
        .readAt(at)
        .source(source)
        .overEstimate(false)
        .state(ReadingState.ACCEPTED)
        .recordedBy(draft.actor().id());
  }

  private static Key keep(Draft draft, Held<MeterRegister> register, Reading reading) {
    Reading kept = noted(register.value(), reading);
    if (kept.state() == ReadingState.ACCEPTED) {
      draft.update(MeterRegister.TYPE, register, register.value().after(kept));
    }
    return draft.insert(Reading.TYPE, new Key(draft.root(), kept.id()), kept).key();
  }

  /** Lower than an estimate before it: the estimate was too high, and billing makes it true. */
  private static Reading noted(MeterRegister register, Reading reading) {
    boolean below = reading.total().compareTo(register.last().total()) < 0;
    return reading.withOverEstimate(
        below && !reading.readAt().isBefore(register.last().at()));
  }
}
