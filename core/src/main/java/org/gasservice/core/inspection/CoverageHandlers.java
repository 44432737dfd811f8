package org.gasservice.core.inspection;

import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Keeps the accounts of a station, in its coverage root. */
final class CoverageHandlers {

  private CoverageHandlers() {}

  static Key move(CountMove command, Draft draft) {
    Move move = command.move();
    Key key = CoverageAccount.keyOf(move.unit(), move.use(), move.window());
    Optional<Held<CoverageAccount>> known = draft.find(CoverageAccount.TYPE, key);
    CoverageAccount before = known
        .map(Held::value)
        .orElseGet(() -> CoverageAccount.empty(move.unit(), move.use(), move.window()));
    return written(draft, CoverageAccount.TYPE, key, known, before.after(move));
  }

  static Key roll(CountRoll command, Draft draft) {
    RollChange change = command.change();
    Key key = CoverageRoll.keyOf(change.unit(), change.use(), change.months());
    Optional<Held<CoverageRoll>> known = draft.find(CoverageRoll.TYPE, key);
    CoverageRoll before = known.map(Held::value).orElseGet(() -> CoverageRoll.empty(change));
    return written(draft, CoverageRoll.TYPE, key, known, before.after(change));
  }

  private static <T> Key written(
      Draft draft, AggregateType<T> type, Key key, Optional<Held<T>> known, T after) {
    return known.isPresent()
        ? draft.update(type, known.get(), after).key()
        : draft.insert(type, key, after).key();
  }
}
