package org.gasservice.core.notice;

import org.gasservice.core.customer.OffReason;

/** Whether an interruption could be told beforehand (停气类别). */
public enum InterruptionKind {
  /** 计划停气: published at least the lead time before it begins [D10-2.4]. */
  PLANNED(OffReason.PLANNED_INTERRUPTION),
  /** 突发停气: exempt from the lead time, told at once. */
  SUDDEN(OffReason.SUDDEN_INTERRUPTION);

  private final OffReason offReason;

  InterruptionKind(OffReason offReason) {
    this.offReason = offReason;
  }

  /** Why a home behind the closed valve has no gas. */
  public OffReason offReason() {
    return offReason;
  }
}
