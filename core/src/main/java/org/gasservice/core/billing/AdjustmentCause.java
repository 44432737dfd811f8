package org.gasservice.core.billing;

/** Why bills are reckoned anew (退补原因). */
public enum AdjustmentCause {
  /** A price was published for days that were billed already (调价补差). */
  PRICE,
  /** A test showed that the meter ran wrong (计量退补). */
  METER_TEST
}
