package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * Whose fault it was (责任认定).
 *
 * @param unit of ours that answers for it; present exactly when some of the fault is ours
 * @param person of ours whose fault it was, a staff number; absent where it was nobody's in particular
 */
public record Responsibility(Side side, Optional<String> unit, Optional<String> person) {

  /** Whose. */
  public enum Side {
    /** 我方责任 */
    OURS,
    /** 双方责任 */
    SHARED,
    /** 用户责任 */
    USER,
    /** 第三方责任 */
    THIRD_PARTY,
    /** 无责任方 */
    NONE
  }

  public Responsibility {
    unit = unit == null ? Optional.empty() : unit;
    person = person == null ? Optional.empty() : person;
  }

  /** Whether some of it is ours. */
  public boolean ours() {
    return side == Side.OURS || side == Side.SHARED;
  }

  void check(Problems problems) {
    unit.ifPresent(id -> problems.token("responsibility.unit", id));
    person.ifPresent(id -> problems.token("responsibility.person", id));
    problems.require(
        ours() ? unit.isPresent() : unit.isEmpty() && person.isEmpty(),
        "responsibility",
        "complaint.unit-of-ours");
  }
}
