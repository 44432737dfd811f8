package org.gasservice.core.inspection;

/** How a hazard came to be known (隐患来源). */
public enum HazardSource {
  /** 入户安检 */
  INSPECTION,
  /** 上报: somebody of the company saw it at other work. */
  REPORT,
  /** 到期: the life of an appliance, hose or meter ended. */
  END_OF_LIFE
}
