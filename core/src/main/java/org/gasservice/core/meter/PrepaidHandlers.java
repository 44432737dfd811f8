package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.A7;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about gas on prepaid meters. */
final class PrepaidHandlers {

  private PrepaidHandlers() {}

  @Keeps(Clauses.D7_3_5)
  static Key load(LoadVolume command, Draft draft) {
    Held<Meter> meter = MeterAt.require(draft, command.point(), command.number());
    if (meter.value().kind() == MeteringKind.PLAIN) {
      throw new RuleViolation(D7_3_5, "meter.not-prepaid", Map.of("meter", command.number()));
    }
    Key key = Loading.keyOf(command.point(), meter.key().id(), command.purchase());
    Optional<Held<Loading>> known = draft.find(Loading.TYPE, key);
    if (known.isPresent()) {
      requireSame(command, known.get().value());
      return key;
    }
    Key books = Prepaid.keyOf(command.point(), meter.key().id());
    Optional<Held<Prepaid>> before = draft.find(Prepaid.TYPE, books);
    Prepaid prepaid =
        before.map(Held::value).orElseGet(() -> Prepaid.of(meter.value(), Optional.empty()));
    write(draft, books, before, prepaid.withLoaded(prepaid.loaded().add(command.volume())));
    Loading loading = new Loading(
        meter.key().id(),
        command.number(),
        command.volume(),
        command.purchase(),
        draft.occurredAt(),
        Optional.empty());
    return draft.insert(Loading.TYPE, key, loading).key();
  }

  /** Takes a loading off again, as far as the dial shows that all of it is left. */
  @Keeps(Clauses.D7_3_5)
  static Key takeBack(TakeBackLoading command, Draft draft) {
    Held<Meter> meter = MeterAt.require(draft, command.point(), command.number());
    Held<Loading> loading = draft
        .find(Loading.TYPE, Loading.keyOf(command.point(), meter.key().id(), command.purchase()))
        .orElseThrow(() -> refused("meter.no-loading", command.purchase()));
    requireStanding(loading.value());
    Key books = Prepaid.keyOf(command.point(), meter.key().id());
    Held<Prepaid> before = draft.require(Prepaid.TYPE, books);
    BigDecimal volume = loading.value().volume();
    BigDecimal left = before
        .value()
        .left(meter.value().startReading(), MeterAt.register(draft, meter.key()).value());
    if (left.compareTo(volume) < 0) {
      throw new RuleViolation(
          D7_3_5,
          "meter.loading-used",
          Map.of("purchase", command.purchase(), "volume", volume, "left", left));
    }
    draft.update(
        Prepaid.TYPE, before, before.value().withLoaded(before.value().loaded().subtract(volume)));
    return draft
        .update(
            Loading.TYPE,
            loading,
            loading
                .value()
                .with(new Loading.TakenBack(
                    command.reason(), command.proof(), draft.actor().id(), draft.occurredAt())))
        .key();
  }

  private static void requireStanding(Loading loading) {
    if (loading.takenBack().isPresent()) {
      throw refused("meter.loading-taken-back", loading.purchase());
    }
  }

  private static RuleViolation refused(String code, String purchase) {
    return new RuleViolation(D7_3_5, code, Map.of("purchase", purchase));
  }

  private static void requireSame(LoadVolume command, Loading known) {
    requireStanding(known);
    if (known.volume().compareTo(command.volume()) != 0) {
      throw CommandConflict.of("meter.loading-differs", Map.of("purchase", command.purchase()));
    }
  }

  /**
   * Gives on a new meter what was left on the old one. Where what was loaded is known, it is what is left by the dial and nothing else.
   *
   * @param old the meter taken away, its closing reading recorded already
   * @param next the meter hung
   * @param volume as stated by the crew, in m³
   */
  @Keeps(A7)
  static void makeUp(Draft draft, Meter old, Meter next, Optional<BigDecimal> volume) {
    String point = draft.root();
    MeterRegister register =
        MeterAt.register(draft, Meter.keyOf(point, old.id())).value();
    BigDecimal stated = volume.orElse(BigDecimal.ZERO);
    Key books = Prepaid.keyOf(point, old.id());
    Optional<Held<Prepaid>> before = draft.find(Prepaid.TYPE, books);
    before.ifPresent(held -> {
      BigDecimal left = held.value().left(old.startReading(), register).max(BigDecimal.ZERO);
      if (left.compareTo(stated) != 0) {
        throw new RuleViolation(
            A7,
            "meter.make-up-differs",
            Map.of("meter", old.number(), "left", left, "stated", stated));
      }
      write(draft, books, before, held.value().withSettledAt(Optional.of(draft.occurredAt())));
    });
    if (stated.signum() > 0) {
      MakeUp makeUp = new MakeUp(
          draft.occurredAt(),
          old.number(),
          register.dial().value(),
          before.map(held -> held.value().given()).orElse(BigDecimal.ZERO),
          register.dial().total().subtract(old.startReading()),
          stated);
      draft.insert(
          Prepaid.TYPE, Prepaid.keyOf(point, next.id()), Prepaid.of(next, Optional.of(makeUp)));
    }
  }

  private static void write(Draft draft, Key key, Optional<Held<Prepaid>> before, Prepaid after) {
    if (before.isPresent()) {
      draft.update(Prepaid.TYPE, before.get(), after);
    } else {
      draft.insert(Prepaid.TYPE, key, after);
    }
  }
}
