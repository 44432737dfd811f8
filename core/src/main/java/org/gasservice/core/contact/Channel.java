package org.gasservice.core.contact;

/** How somebody turned to us (渠道). */
public enum Channel {
  /** 来电 */
  CALL,
  /** 来访 */
  DESK,
  /** 来信: received when the office is next open. */
  LETTER,
  /** 网上 */
  ONLINE
}
