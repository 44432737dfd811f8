package org.gasservice.core.order;

/** What a step does to the service point, in the same commit (对供气点的影响). */
public enum PointEffect {
  /** First gas-on: BUILT_NOT_LIT becomes ON. Needs a supply contract and a meter. */
  LIGHT,
  /** One more reason to be off. */
  SHUT_OFF,
  /** One reason less, the order's own; gas comes back only when it was the last. */
  LIFT,
  /** Old meter out, new one in. */
  EXCHANGE_METER,
  /** The meter is taken away and the account ends. */
  CLOSE
}
