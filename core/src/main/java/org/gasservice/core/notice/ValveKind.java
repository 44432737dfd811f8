package org.gasservice.core.notice;

/** What hangs behind a valve. */
public enum ValveKind {
  /** 立管阀: the homes of one riser. */
  RISER,
  /** 区域阀: risers, and other district valves. */
  DISTRICT
}
