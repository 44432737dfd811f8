package org.gasservice.core.inspection;

/** How a window stands with one point (周期安检状态). Each customer of a window is in exactly one of them. */
public enum WindowStanding {
  /** 未到访: nobody came. */
  NOT_VISITED,
  /** 已入户: let in and checked. */
  ENTERED,
  /** 到访不遇 */
  NO_ACCESS,
  /** 拒绝入户 */
  REFUSED,
  /** 空置 */
  VACANT,
  /** 免检: attempts at every part of the day, nobody lives there now. */
  EXEMPT;

  /** Whether somebody came to the door. */
  public boolean offered() {
    return this == ENTERED || this == NO_ACCESS || this == REFUSED || this == VACANT;
  }

  /** Whether nothing more is to be done in the window. */
  public boolean settled() {
    return this == ENTERED || this == VACANT || this == EXEMPT;
  }

  /** Whether the manual leaves it out of its rate [D10-2.1b]: long absence, relocation, vacant home and the like. */
  public boolean excluded() {
    return this == VACANT || this == EXEMPT;
  }

  /** What a further outcome makes of it: who was let in once was let in. */
  WindowStanding then(WindowStanding outcome) {
    return this == ENTERED ? ENTERED : outcome;
  }
}
