package org.gasservice.examples.site;

/** Where a program keeps its data. */
public enum StoreKind {
  /** In the process, gone with it. */
  MEMORY,
  /** In a folder. */
  DERBY,
  /** In a database on a server. */
  POSTGRES
}
