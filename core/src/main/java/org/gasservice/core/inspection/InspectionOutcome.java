package org.gasservice.core.inspection;

/** What came of a visit to inspect (安检结果). */
public enum InspectionOutcome {
  /** 已检: let in, every item looked at. */
  DONE(WindowStanding.ENTERED),
  /** 到访不遇: nobody opened. */
  NO_ACCESS(WindowStanding.NO_ACCESS),
  /** 拒绝入户 */
  REFUSED(WindowStanding.REFUSED),
  /** 空置: nobody lives there, as somebody who knows the place confirms. */
  VACANT(WindowStanding.VACANT);

  private final WindowStanding standing;

  InspectionOutcome(WindowStanding standing) {
    this.standing = standing;
  }

  /** What it makes of its window. */
  public WindowStanding standing() {
    return standing;
  }
}
