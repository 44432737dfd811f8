package org.gasservice.core.inspection;

import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Records the evidence that gas was shut off for a hazard, where it was not the order that did it ({@code inspection.confirm-shut-off}). */
public record ConfirmShutOff(Key hazard, ShutOffProof proof) implements HazardCommand {

  @Override
  public void check(Problems problems) {
    proof.check(problems);
  }
}
