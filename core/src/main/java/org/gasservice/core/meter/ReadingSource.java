package org.gasservice.core.meter;

/** How a reading came to us (抄表方式). */
public enum ReadingSource {
  /** A reader stood at the meter (上门抄表). */
  VISIT(ReadingKind.ACTUAL),
  /** Over the network (远传). */
  REMOTE(ReadingKind.ACTUAL),
  /** When the meter was hung. */
  HUNG(ReadingKind.ACTUAL),
  /** When the meter was taken away. */
  TAKEN(ReadingKind.ACTUAL),
  /** Agreed by both sides at a 过户. */
  AGREED(ReadingKind.ACTUAL),
  /** Sent in by the customer. */
  CUSTOMER(ReadingKind.CUSTOMER),
  /** Worked out from the use before. */
  ESTIMATE(ReadingKind.ESTIMATED),
  /** Worked out in the place of a meter that failed. */
  SUBSTITUTE(ReadingKind.SUBSTITUTED);

  private final ReadingKind kind;

  ReadingSource(ReadingKind kind) {
    this.kind = kind;
  }

  public ReadingKind kind() {
    return kind;
  }
}
