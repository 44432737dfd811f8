package org.gasservice.core.dunning;

import java.time.Instant;
import java.util.Optional;

/**
 * What comes next for an account, and when (下一步催缴).
 *
 * @param step absent when nothing comes
 * @param at when it is due; absent when something stands in its way
 * @param obstacle what that is
 */
public record Outlook(Optional<StepKind> step, Optional<Instant> at, Optional<Obstacle> obstacle) {

  /** What stands in the way of the next step. */
  public enum Obstacle {
    /** 催缴中止 */
    HELD,
    /** 通知尚未送达: the notice before was not served. */
    NOT_SERVED,
    /** 特殊困难用户 */
    PROTECTED,
    /** 前户欠费 */
    FORMER_HOLDER,
    /** 已停供: it is off for an earlier debt and not restored yet. */
    OFF_ALREADY
  }

  static final Outlook NOTHING = new Outlook(Optional.empty(), Optional.empty(), Optional.empty());

  static Outlook at(StepKind step, Instant moment) {
    return new Outlook(Optional.of(step), Optional.of(moment), Optional.empty());
  }

  static Outlook blocked(StepKind step, Obstacle obstacle) {
    return new Outlook(Optional.of(step), Optional.empty(), Optional.of(obstacle));
  }
}
