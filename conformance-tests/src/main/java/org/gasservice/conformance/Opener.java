package org.gasservice.conformance;

import org.gasservice.storage.Storage;

/**
 * Opens a store in another process, which knows nothing but the address of its place. Needs a public constructor without
 * parameters. With it the suite can kill a process that writes, and open one place from two processes.
 */
@FunctionalInterface
public interface Opener {

  /** @param address {@link Place#address()} of the place */
  Storage open(String address);
}
