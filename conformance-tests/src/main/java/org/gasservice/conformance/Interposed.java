package org.gasservice.conformance;

import java.util.concurrent.atomic.AtomicReference;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;

/** Lets something happen between a decision and its commit: a race whose every run is the same. */
final class Interposed extends ForwardingStorage {

  private final AtomicReference<Runnable> before = new AtomicReference<>();

  Interposed(Storage real) {
    super(real);
  }

  /** What happens before the next commit, once. */
  void beforeNextCommit(Runnable action) {
    before.set(action);
  }

  @Override
  public void commit(Unit unit) {
    Runnable action = before.getAndSet(null);
    if (action != null) {
      action.run();
    }
    super.commit(unit);
  }
}
