package org.gasservice.core.order;

/** Whose step it is. What an actor may do at all is said by their permissions; CREW and LEAD are checked against the crew besides. */
public enum Who {
  /** 受理人员: hotline agent or clerk. */
  DESK,
  /** 调度员 */
  DISPATCHER,
  /** Somebody of the crew that was sent; anybody else only with a reason, as recorded late. */
  CREW,
  /** Somebody of the crew that was sent and nobody else. */
  CREW_ONLY,
  /** Somebody of the crew who holds the certificate: no helper. */
  SIGNER,
  /** Anybody with the permission. */
  ANYBODY,
  /** The sweeper. */
  SYSTEM
}
