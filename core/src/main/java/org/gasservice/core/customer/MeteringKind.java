package org.gasservice.core.customer;

/** How gas is metered and paid at a point (表具类型). */
public enum MeteringKind {
  /** Read by people, paid afterwards (普表). */
  PLAIN,
  /** Prepaid by card (卡表). */
  CARD,
  /** Read and valved over the network (物联网表). */
  SMART
}
