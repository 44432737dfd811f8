package org.gasservice.core.sla;

/** A value no clock can work with. What merely does not count in a case is not refused but reported, see {@link EventFinding}. */
public final class SlaRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The closed list of reasons. */
  public enum Problem {
    /** An appointment that ends before it begins. */
    WINDOW_REVERSED,
    /** Limits of lateness that are negative, or in the wrong order. */
    BAD_LATENESS,
    /** An event names a policy the terms do not have. */
    UNKNOWN_POLICY
  }

  private final Problem problem;

  SlaRefusal(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
