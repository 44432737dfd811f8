package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one order, call or complaint contributes.
 *
 * @param unit that answers for it; {@link #COMPANY} where no single one does
 * @param day it belongs to, in the company's zone
 */
public record Contribution(String unit, LocalDate day, List<Figure> figures) {

  /** The root of what belongs to no single unit, such as a call to the hotline. */
  public static final String COMPANY = "company";

  public Contribution {
    figures = Figures.sum(figures.stream());
  }

  static Contribution of(String unit, LocalDate day, Stream<Figure> figures) {
    return new Contribution(unit, day, figures.toList());
  }
}
