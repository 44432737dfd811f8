package org.gasservice.core.standard;

/** Where the number of a commitment comes from. The clause may call for it without stating it. */
public enum Origin {
  /** The clause states it. */
  STATED,
  /** The clause is damaged in its source; this is how we read it. */
  INFERRED,
  /** The clause says it in words only; this is our default, meant to be replaced. */
  OURS,
  /** The company set it. */
  COMPANY
}
