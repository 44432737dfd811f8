package org.gasservice.core.hall;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.Set;

/**
 * A desk in the hall (营业窗口).
 *
 * @param window its number, a token
 * @param lines what is done here, such as {@code TRANSFER} or {@code PAYMENT}
 * @param clerk who sits there; absent when it is closed
 * @param ticket id of the ticket called to it or served there
 */
public record CounterWindow(
    String window,
    State state,
    Set<String> lines,
    Optional<String> clerk,
    Optional<String> ticket) {

  /** Whether anybody is served there. */
  public enum State {
    OPEN,
    /** 暂停服务 */
    PAUSED,
    CLOSED
  }

  public CounterWindow {
    lines = ImmutableSortedSet.copyOf(lines);
    clerk = clerk == null ? Optional.empty() : clerk;
    ticket = ticket == null ? Optional.empty() : ticket;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  CounterWindow in(State next) {
    return new CounterWindow(
        window, next, lines, next == State.CLOSED ? Optional.empty() : clerk, ticket);
  }

  CounterWindow with(Optional<String> current) {
    return new CounterWindow(window, state, lines, clerk, current);
  }
}
