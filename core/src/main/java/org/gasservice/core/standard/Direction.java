package org.gasservice.core.standard;

/** Which way a quantity binds, and so which of two is the stricter. */
public enum Direction {
  /** No later, no more: the smaller is stricter. */
  AT_MOST,
  /** No earlier, no shorter (notice before an interruption, years of keeping): the larger is stricter. */
  AT_LEAST,
  /** So often: the more frequent is stricter. */
  FREQUENCY,
  /** Such a share of all: the higher is stricter. */
  TARGET_RATE
}
