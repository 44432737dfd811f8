package org.gasservice.core.tariff;

/** Which volume climbs the tiers. */
public enum TierBasis {
  /** What was bought (按购气量): prepaid meters. */
  PURCHASE,
  /** What was used (按用气量). */
  CONSUMPTION
}
