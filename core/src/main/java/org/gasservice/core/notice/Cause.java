package org.gasservice.core.notice;

/** Why gas is stopped (停气原因). A closed list: what can be planned is never sudden, so nobody escapes the lead time by a word. */
public enum Cause {
  /** 管网检测 */
  NETWORK_TEST(InterruptionKind.PLANNED),
  /** 管网维修 */
  NETWORK_REPAIR(InterruptionKind.PLANNED),
  /** 碰头接线: joining a new pipe to one in use. */
  NETWORK_EXTENSION(InterruptionKind.PLANNED),
  /** 泄漏 */
  LEAK(InterruptionKind.SUDDEN),
  /** 火灾、爆炸 */
  FIRE(InterruptionKind.SUDDEN),
  /** 第三方破坏 */
  THIRD_PARTY_DAMAGE(InterruptionKind.SUDDEN),
  /** 管网设备故障 */
  NETWORK_FAULT(InterruptionKind.SUDDEN),
  /** 上游供气中断 */
  SUPPLY_FAILURE(InterruptionKind.SUDDEN),
  /** 自然灾害 */
  DISASTER(InterruptionKind.SUDDEN);

  private final InterruptionKind kind;

  Cause(InterruptionKind kind) {
    this.kind = kind;
  }

  public InterruptionKind kind() {
    return kind;
  }
}
