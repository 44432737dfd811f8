package org.gasservice.core.payment;

/** How far the shift of a drawer is (钱箱状态). */
public enum DrawerState {
  OPEN,
  /** No money goes in or out any more; it can be counted. */
  STOPPED,
  COUNTED,
  /** Signed by the one who leaves. */
  HANDED_OVER,
  /** Signed by both. */
  TAKEN
}
