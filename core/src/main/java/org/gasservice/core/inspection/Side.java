package org.gasservice.core.inspection;

/** Who has to put something right, by the boundary of property (责任方). */
public enum Side {
  /** 公司: up to the meter and its valves, ours. */
  COMPANY,
  /** 用户: behind the meter, the user's. */
  USER
}
