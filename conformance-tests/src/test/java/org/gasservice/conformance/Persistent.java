package org.gasservice.conformance;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/**
 * Writes units whatever happens to the store below, as a host should: tries again where the port says that nothing was changed, asks for the
 * receipt where nobody knows. Every other outcome ends it.
 */
final class Persistent implements Callable<Set<Outcome>> {

  private final Storage storage;
  private final Written written;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final Semaphore done = new Semaphore(0);
  private final Semaphore refused = new Semaphore(0);
  private volatile boolean enough;

  Persistent(Storage storage, Written written) {
    this.storage = storage;
    this.written = written;
  }

  /** How many units it knows to be there. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** Waits until this many more units are there; whether they were in time. */
  boolean awaitUnits(int units, Duration most) throws InterruptedException {
    done.drainPermits();
    return done.tryAcquire(units, most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until it was refused, unless nobody waited for that before; whether it was in time. */
  boolean awaitRefusal(Duration most) throws InterruptedException {
    return refused.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets it end after the unit it is at. */
  void enough() {
    enough = true;
  }

  @Override
  public Set<Outcome> call() {
    Set<Outcome> met = EnumSet.noneOf(Outcome.class);
    while (!enough) {
      int number = acknowledged.get();
      try {
        storage.commit(written.unit(storage, number));
        count();
      } catch (StorageFailure failure) {
        met.add(failure.outcome());
        refused.release();
        if (failure.outcome() == Outcome.OUTCOME_UNKNOWN) {
          if (isThere(number, met)) {
            count();
          }
        } else if (!failure.retryable()) {
          throw failure;
        }
      }
    }
    return met;
  }

  private void count() {
    acknowledged.incrementAndGet();
    done.release();
  }

  /** The receipt tells, as soon as the store answers again. */
  private boolean isThere(int number, Set<Outcome> met) {
    while (true) {
      try {
        return written.isThere(storage, number);
      } catch (StorageFailure failure) {
        met.add(failure.outcome());
        refused.release();
        if (!failure.retryable()) {
          throw failure;
        }
      }
    }
  }
}
