package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Storages that write wrongly. */
final class BentCommits {

  private static final int MOST_TRIES = 1_000;

  private BentCommits() {}

  /** Changes each change of a unit, or leaves it out. */
  private abstract static class EachChange extends Bent {
    EachChange(Storage good) {
      super(good);
    }

    abstract <T> Optional<Change<T>> bend(Change<T> change);

    @Override
    public void commit(Unit unit) {
      List<Change<?>> changes = new ArrayList<>();
      unit.changes().forEach(change -> bend(change).ifPresent(changes::add));
      good.commit(new Unit(changes, unit.receipts()));
    }

    final <T> Optional<Held<T>> current(Change<T> change) {
      return good.find(change.type(), List.of(change.key())).stream().findFirst();
    }
  }

  private static Entry numbered(Entry entry, long version) {
    return new Entry(
        entry.type(),
        entry.key(),
        version,
        entry.occurredAt(),
        entry.recordedAt(),
        entry.actor(),
        entry.role(),
        entry.command(),
        entry.commandId(),
        entry.trace(),
        entry.payloadHash(),
        entry.stateHash(),
        entry.link());
  }

  private static <T> Change<T> over(Held<T> current, Change.Write<T> write) {
    return new Change.Update<>(
        write.type(),
        current,
        write.value(),
        write.document(),
        numbered(write.entry(), current.version() + 1));
  }

  static final class LostUpdate extends EachChange {
    LostUpdate(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      return Optional.of(
          change instanceof Change.Update<T> update && current(change).isPresent()
              ? over(current(change).get(), update)
              : change);
    }
  }

  static final class MissingRowIsFine extends EachChange {
    MissingRowIsFine(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      boolean writesOver = change instanceof Change.Update || change instanceof Change.Erase;
      return writesOver && current(change).isEmpty() ? Optional.empty() : Optional.of(change);
    }
  }

  static final class InsertOverwrites extends EachChange {
    InsertOverwrites(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      return Optional.of(
          change instanceof Change.Insert<T> insert && current(change).isPresent()
              ? over(current(change).get(), insert)
              : change);
    }
  }

  static final class TornUnit extends Bent {
    TornUnit(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      for (int i = 0; i < unit.changes().size(); i++) {
        try {
          good.commit(Unit.of(unit.changes().get(i)));
        } catch (StorageFailure failure) {
          throw new StorageFailure(failure.outcome(), i, failure.detail(), null);
        }
      }
      good.commit(new Unit(List.of(), unit.receipts()));
    }
  }

  static final class VerifyIgnored extends EachChange {
    VerifyIgnored(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      return change instanceof Change.Verify ? Optional.empty() : Optional.of(change);
    }
  }

  static final class EqualIsNoChange extends EachChange {
    EqualIsNoChange(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      boolean equal = change instanceof Change.Update<T> update
          && update.document().equals(update.before().document());
      return equal ? Optional.empty() : Optional.of(change);
    }
  }

  static final class ColdForgotten extends EachChange {
    ColdForgotten(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      if (change instanceof Change.Update<T> update) {
        Bytes cold = update.before().document().cold();
        Document document =
            new Document(update.document().schema(), update.document().hot(), cold);
        return Optional.of(new Change.Update<>(
            update.type(), update.before(), update.value(), document, update.entry()));
      }
      return Optional.of(change);
    }
  }

  static final class EraseIsUpdate extends EachChange {
    EraseIsUpdate(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      return Optional.of(
          change instanceof Change.Erase<T> erase
              ? new Change.Update<>(
                  erase.type(), erase.before(), erase.value(), erase.document(), erase.entry())
              : change);
    }
  }

  static final class StaleIndex extends EachChange {
    StaleIndex(Storage good) {
      super(good);
    }

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      return Optional.of(
          change instanceof Change.Update<T> update
              ? new Change.Update<>(
                  update.type(),
                  update.before(),
                  update.before().value(),
                  update.document(),
                  update.entry())
              : change);
    }
  }

  /** Asks first, writes without a condition after. */
  private abstract static class CheckThenWrite extends EachChange {
    CheckThenWrite(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      List<Optional<Long>> seen = new ArrayList<>();
      for (Change<?> change : unit.changes()) {
        seen.add(current(change).map(Held::version));
      }
      if (seen.size() == 1 && unsafe(unit.changes().get(0), seen.get(0))) {
        Thread.yield();
        for (int tries = 1; ; tries++) {
          try {
            super.commit(unit);
            return;
          } catch (StorageFailure failure) {
            if (tries == MOST_TRIES
                || (failure.outcome() != Outcome.STALE && failure.outcome() != Outcome.DUPLICATE)) {
              throw failure;
            }
          }
        }
      }
      good.commit(unit);
    }

    /** Whether the first look allows the write. */
    abstract boolean unsafe(Change<?> change, Optional<Long> seen);

    @Override
    <T> Optional<Change<T>> bend(Change<T> change) {
      Change.Write<T> write = (Change.Write<T>) change;
      return Optional.of(current(change).map(held -> over(held, write)).orElse(change));
    }
  }

  static final class CheckThenUpdate extends CheckThenWrite {
    CheckThenUpdate(Storage good) {
      super(good);
    }

    @Override
    boolean unsafe(Change<?> change, Optional<Long> seen) {
      return change instanceof Change.Update<?> update
          && seen.equals(Optional.of(update.before().version()));
    }
  }

  static final class CheckThenInsert extends CheckThenWrite {
    CheckThenInsert(Storage good) {
      super(good);
    }

    @Override
    boolean unsafe(Change<?> change, Optional<Long> seen) {
      return change instanceof Change.Insert && seen.isEmpty();
    }
  }

  static final class ReceiptApart extends Bent {
    ReceiptApart(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      good.commit(new Unit(List.of(), unit.receipts()));
      good.commit(new Unit(unit.changes(), List.of()));
    }
  }

  static final class ReceiptRace extends Bent {
    ReceiptRace(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      for (int i = 0; i < unit.receipts().size(); i++) {
        int position = i;
        Predicate<String> seen =
            id -> good.receipt(unit.receipts().get(position).root(), id).isPresent();
        if (seen.test(unit.receipts().get(i).commandId())) {
          throw new StorageFailure(Outcome.COMMAND_SEEN, i, "receipt", null);
        }
      }
      Thread.yield();
      good.commit(new Unit(unit.changes(), List.of()));
      Rules.outcomeOf(() -> good.commit(new Unit(List.of(), unit.receipts())));
    }
  }
}
