package org.gasservice.core.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a clock runs from (起算事件). Open like {@link Milestone}.
 *
 * @param token stable, upper case
 */
public record StartEvent(@JsonValue String token) implements Comparable<StartEvent> {

  /** A danger or fault was reported; of several reports the first (接报). */
  public static final StartEvent REPORTED = new StartEvent("REPORTED");
  /** A request or question came in (受理). */
  public static final StartEvent RECEIVED = new StartEvent("RECEIVED");
  /** A complaint came in (接到投诉). */
  public static final StartEvent COMPLAINT_RECEIVED = new StartEvent("COMPLAINT_RECEIVED");
  /** A complaint was dealt with (处理完毕). */
  public static final StartEvent HANDLED = new StartEvent("HANDLED");
  /** Somebody said a reply would come, or that we call back. */
  public static final StartEvent REPLY_PROMISED = new StartEvent("REPLY_PROMISED");
  /** The customer took a waiting number (取号). */
  public static final StartEvent TICKET_ISSUED = new StartEvent("TICKET_ISSUED");
  /** The papers of a business are approved (资料审核通过). */
  public static final StartEvent PAPERS_APPROVED = new StartEvent("PAPERS_APPROVED");
  /** A planned interruption begins (停气开始); lead times count back from it. */
  public static final StartEvent INTERRUPTION_START = new StartEvent("INTERRUPTION_START");
  /** The cause of a shut-off is gone: paid, or the re-check passed. */
  public static final StartEvent CAUSE_REMOVED = new StartEvent("CAUSE_REMOVED");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StartEvent {
    Tokens.word("start", token);
  }

  public static StartEvent of(String token) {
    return new StartEvent(token);
  }

  @Override
  public int compareTo(StartEvent other) {
    return token.compareTo(other.token);
  }

  @Override
  public String toString() {
    return token;
  }
}
