package org.gasservice.core.notice;

/** Where an interruption stands (停气状态). */
public enum InterruptionState {
  /** 拟定: planned, and no notice in force: not published, or moved to begin earlier since. */
  DRAFT,
  /** 已公告 */
  PUBLISHED,
  /** 停气中: the valves are closed. */
  IN_FORCE,
  /** 恢复供气中: the area has gas again, its homes are lit one by one. */
  RESUPPLYING,
  /** 已结束: every home is accounted for. */
  CLOSED,
  /** 已取消: never began. */
  CANCELLED;

  /** Whether it is still to come, or goes on. */
  public boolean live() {
    return this != CLOSED && this != CANCELLED;
  }
}
