package org.gasservice.core.conduct;

import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * One line of a checklist as it was found.
 *
 * @param clause of the line
 * @param note what was seen; needed for {@link Result#FAILED}
 */
public record LineResult(String clause, Result result, Optional<Personal> note) {

  /** How it was. */
  public enum Result {
    /** 符合 */
    PASSED,
    /** 不符合 */
    FAILED,
    /** 本次未观察到: there was no occasion to see it. */
    NOT_SEEN
  }

  public LineResult {
    note = note == null ? Optional.empty() : note;
  }

  /** As it should be. */
  public static LineResult passed(String clause) {
    return new LineResult(clause, Result.PASSED, Optional.empty());
  }
}
