package org.gasservice.core.dunning;

/** Whether an account may be cut off at all (可否停供). */
public enum Standing {
  MAY_BE_CUT_OFF,
  /** 特殊困难用户: told of the debt, never cut off by itself. */
  VULNERABLE,
  /** 前户: somebody else holds the point now; the debt is none of theirs. */
  FORMER_HOLDER
}
