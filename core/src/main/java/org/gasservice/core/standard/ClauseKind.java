package org.gasservice.core.standard;

/** What a clause asks of software. Every clause has one primary kind. */
public enum ClauseKind {
  /** An invariant the software refuses to violate. */
  ENFORCEABLE,
  /** A deadline, lead time, duty period or frequency with a number; at once counts as one. */
  TIMED,
  /** Evidence that must be stored and traceable. */
  RECORD,
  /** An indicator or statistic. */
  MEASURED,
  /** Conduct of people that an inspector ticks. */
  CHECKLIST,
  /** A reference text, list or directory. */
  CONTENT,
  /** Not a matter of software: purpose, slogan, scope, noise. */
  OUT
}
