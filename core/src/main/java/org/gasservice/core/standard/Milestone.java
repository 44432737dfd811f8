package org.gasservice.core.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a clock waits for (时限节点). Milestones that sound alike are different promises: a question may be answered long before the
 * result is told. The set is open: a vendor adds its own words.
 *
 * @param token stable, upper case
 */
public record Milestone(@JsonValue String token) implements Comparable<Milestone> {

  /** The crew has left (出警): its own confirmation, never the dispatcher's click. */
  public static final Milestone DEPARTED = new Milestone("DEPARTED");
  /** The crew is there (到场), also when nobody opens. */
  public static final Milestone ARRIVED = new Milestone("ARRIVED");
  /** The danger is under control (险情控制). */
  public static final Milestone MADE_SAFE = new Milestone("MADE_SAFE");
  /** Measured: no gas. */
  public static final Milestone ALL_CLEAR = new Milestone("ALL_CLEAR");
  /** The fault is mended (修复). */
  public static final Milestone REPAIRED = new Milestone("REPAIRED");
  /** The field work of any other business is done. */
  public static final Milestone WORK_DONE = new Milestone("WORK_DONE");
  /** The customer was contacted (已响应). */
  public static final Milestone RESPONDED = new Milestone("RESPONDED");
  /** The question was answered in substance (已答复). */
  public static final Milestone ANSWERED = new Milestone("ANSWERED");
  /** Told what will be done, and by when (提供解决方案). */
  public static final Milestone SOLUTION_OFFERED = new Milestone("SOLUTION_OFFERED");
  /** What was offered is done; due on the promised date. */
  public static final Milestone SOLUTION_DONE = new Milestone("SOLUTION_DONE");
  /** The outcome was told after handling (告知处理结果). */
  public static final Milestone RESULT_TOLD = new Milestone("RESULT_TOLD");
  /** Somebody began to look into it (开始调查). */
  public static final Milestone INVESTIGATION_STARTED = new Milestone("INVESTIGATION_STARTED");
  /** Called back (回电). */
  public static final Milestone CALLED_BACK = new Milestone("CALLED_BACK");
  /** The reply promised for want of an answer at once was given. */
  public static final Milestone REPLY_GIVEN = new Milestone("REPLY_GIVEN");
  /** The waiting customer is at a window (叫号受理). */
  public static final Milestone SERVED = new Milestone("SERVED");
  /** A planned interruption was made public (停气公告). */
  public static final Milestone PUBLISHED = new Milestone("PUBLISHED");
  /** Gas is back after its cause is gone (复气). */
  public static final Milestone RECONNECTED = new Milestone("RECONNECTED");
  /** The matter is closed. */
  public static final Milestone CLOSED = new Milestone("CLOSED");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Milestone {
    Tokens.word("milestone", token);
  }

  public static Milestone of(String token) {
    return new Milestone(token);
  }

  @Override
  public int compareTo(Milestone other) {
    return token.compareTo(other.token);
  }

  @Override
  public String toString() {
    return token;
  }
}
