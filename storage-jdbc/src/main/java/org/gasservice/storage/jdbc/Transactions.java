package org.gasservice.storage.jdbc;

/** Where work gets its connection and transaction from. */
interface Transactions {

  Failures failures();

  /** Work that leaves nothing behind when its end fails, so a failed end is a plain failure. */
  <R> R reading(SqlWork<R> work);

  /** Work whose commit must be told apart from what came before it. */
  <R> R writing(SqlWork<R> work);
}
