package org.gasservice.core.notice;

/** How an interruption stands with one home behind its valves (受影响户状态). */
public enum Standing {
  /** 待停: told or to be told; has gas yet. */
  EXPECTED,
  /** 停气待确认: the valve is closed, the home's own record does not say so yet. */
  TO_COME,
  /** 已停 */
  OFF,
  /** 已复气: lit again, everything checked. */
  ON,
  /** 无人: stays off, a card left, an order to come back. */
  ABSENT,
  /** 拒绝: stays off by the user's own word, with an order. */
  REFUSED,
  /** 另有原因: this interruption no longer keeps it off, something else does; or it was never lit. */
  OTHER_REASON,
  /** 未受影响: closed or gone before it could be cut off, or the interruption never began. */
  SPARED;

  /** Whether somebody still has to do something before the interruption can end. */
  public boolean unsettled() {
    return this == TO_COME || this == OFF;
  }

  /** Whether this interruption keeps the home without gas. */
  public boolean keepsOff() {
    return this == OFF || this == ABSENT || this == REFUSED;
  }
}
