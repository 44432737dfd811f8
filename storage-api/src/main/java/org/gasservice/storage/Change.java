package org.gasservice.storage;

/** One step of a unit. A change of state cannot be expressed without its journal entry. */
public sealed interface Change<T> {

  AggregateType<T> type();

  Key key();

  /** A change that writes the aggregate. */
  sealed interface Write<T> extends Change<T> {
    /** The version the aggregate has afterwards. */
    default long version() {
      return entry().version();
    }

    T value();

    Document document();

    Entry entry();
  }

  /** Creates version 1; DUPLICATE when the key exists, erased or not. */
  record Insert<T>(AggregateType<T> type, Key key, T value, Document document, Entry entry)
      implements Write<T> {}

  /** Replaces the version held; STALE when it is no longer the current one, or nothing is there. */
  record Update<T>(AggregateType<T> type, Held<T> before, T value, Document document, Entry entry)
      implements Write<T> {
    @Override
    public Key key() {
      return before.key();
    }
  }

  /**
   * Like an update, and takes the trace (payload and salt) out of every earlier journal entry of the aggregate. Nothing else is
   * ever removed.
   *
   * @param value what stays: the skeleton without personal data
   */
  record Erase<T>(AggregateType<T> type, Held<T> before, T value, Document document, Entry entry)
      implements Write<T> {
    @Override
    public Key key() {
      return before.key();
    }
  }

  /** Demands that an aggregate read earlier still has that version at commit; STALE otherwise. Writes nothing. */
  record Verify<T>(AggregateType<T> type, Key key, long version) implements Change<T> {}
}
