package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Work goes on ({@code order.resume}). */
public record ResumeOrder(Key order) implements OrderCommand {

  @Override
  public void check(Problems problems) {}
}
