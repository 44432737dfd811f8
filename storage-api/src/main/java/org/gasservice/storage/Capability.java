package org.gasservice.storage;

/** What an adapter may or may not offer. Declining is honest: the call then throws UNSUPPORTED and changes nothing. */
public enum Capability {
  /** What was committed is there after the process dies. */
  DURABLE,
  /** Units may be committed within a transaction the caller has begun, by an operation of the adapter's own. */
  JOINS_CALLER_TRANSACTION,
  /** Two processes may open the same data at once. Without it the second is refused with IN_USE. */
  SECOND_PROCESS,
  /** Units may write aggregates of several roots. */
  SPANS_ROOTS
}
