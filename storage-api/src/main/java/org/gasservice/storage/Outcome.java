package org.gasservice.storage;

/** Everything that can go wrong with a call: a closed vocabulary, the same for every adapter. */
public enum Outcome {
  /** A key or a unique tuple exists already. */
  DUPLICATE(false),
  /** A version held or verified is not the current one. Read again and decide anew. */
  STALE(false),
  /** A receipt for this root and command id exists already. Ask for it. */
  COMMAND_SEEN(false),
  /** A part, text, page or unit exceeds {@link Limits}. */
  TOO_LARGE(false),
  /** A value is not what its kind or its place allows. */
  BAD_VALUE(false),
  /** The store cannot be reached or is shutting down; nothing was changed. */
  UNAVAILABLE(true),
  /** The store did not answer in time or chose the unit as a deadlock's victim; nothing was changed. */
  TIMEOUT(true),
  /** The commit was sent and its answer lost: ask for the receipt before trying again. */
  OUTCOME_UNKNOWN(false),
  /** Stored data cannot be read. */
  CORRUPT(false),
  /** Stored data is of a later version than this program knows: look, do not change. */
  NEWER_SCHEMA(false),
  /** The adapter declined the capability, or the index is unknown or unfinished. */
  UNSUPPORTED(false),
  /** Another process holds the data. */
  IN_USE(false),
  /** The place holds data of another program. */
  NOT_OURS(false),
  /** The storage was closed. */
  CLOSED(false);

  private final boolean retryable;

  Outcome(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same call may simply be made again: it is known to have changed nothing. */
  public boolean retryable() {
    return retryable;
  }
}
