package org.gasservice.storage;

/** How far an index looks. */
public enum Reach {
  /** Inside one root: every scan names the root, and a unique tuple is unique within it. */
  ROOT,
  /** Across the whole store. */
  STORE
}
