package org.gasservice.core.command;

/**
 * Which part of all roots one of several processes looks after, so that they do not meet.
 *
 * @param part from 0
 * @param of how many parts there are
 */
public record Share(int part, int of) {

  /** Everything. */
  public static final Share ALL = new Share(0, 1);

  /** @throws IllegalArgumentException when there is no such part */
  public Share {
    if (of < 1 || part < 0 || part >= of) {
      throw new IllegalArgumentException("no such share of the roots");
    }
  }

  /** Whether a root belongs to it; the same on every machine and for ever. */
  public boolean has(String root) {
    return Math.floorMod(root.hashCode(), of) == part;
  }
}
