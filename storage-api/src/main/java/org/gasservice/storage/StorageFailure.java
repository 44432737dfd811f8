package org.gasservice.storage;

import org.jspecify.annotations.Nullable;

/** The one exception of the port. Its message names types, indexes and positions, never a stored value. */
public final class StorageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Outcome outcome;
  private final int position;
  private final String detail;

  public StorageFailure(Outcome outcome, String detail) {
    this(outcome, -1, detail, null);
  }

  /**
   * @param position index of the change in the unit that failed (of the receipt for COMMAND_SEEN), -1 when none did
   * @param detail what it was about: names only, no values
   * @param cause for the log of the host; adapters strip causes whose message quotes values
   */
  public StorageFailure(Outcome outcome, int position, String detail, @Nullable Throwable cause) {
    super(
        outcome + (position < 0 ? "" : " at " + position) + (detail.isEmpty() ? "" : ": " + detail),
        cause);
    this.outcome = outcome;
    this.position = position;
    this.detail = detail;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Index of the failed change in the unit (of the receipt for COMMAND_SEEN), -1 when no single one failed. */
  public int position() {
    return position;
  }

  /** What it was about: for DUPLICATE the name of the unique index, or {@code key}. Names only, never values. */
  public String detail() {
    return detail;
  }

  public boolean retryable() {
    return outcome.retryable();
  }
}
