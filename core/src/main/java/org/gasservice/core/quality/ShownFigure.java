package org.gasservice.core.quality;

import java.util.Optional;

/**
 * What everybody may see of a figure.
 *
 * @param tally absent where it is withheld
 */
public record ShownFigure(String indicator, Optional<Tally> tally) {

  public ShownFigure {
    tally = tally == null ? Optional.empty() : tally;
  }
}
