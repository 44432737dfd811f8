package org.gasservice.core.inspection;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Records what was done meanwhile about a hazard ({@code inspection.take-measure}). */
public record TakeMeasure(Key hazard, Personal what) implements HazardCommand {

  @Override
  public void check(Problems problems) {
    problems.text("what", what);
  }
}
