package org.gasservice.core.complaint;

/** Why somebody must not handle a complaint (回避事由). */
public enum Objection {
  /** It is about them. */
  SUBJECT(true),
  /** They took part in the facts. */
  PARTY(true),
  /** Somebody it is about leads them. */
  BELOW_SUBJECT(true),
  /** It is about the head of a unit, and they do not stand above that unit. */
  NOT_ABOVE_HEAD(false),
  /** It is about integrity, and they are of no independent unit. */
  NOT_INDEPENDENT(false);

  private final boolean hides;

  Objection(boolean hides) {
    this.hides = hides;
  }

  /** Whether they may not even see it. */
  boolean hides() {
    return hides;
  }
}
