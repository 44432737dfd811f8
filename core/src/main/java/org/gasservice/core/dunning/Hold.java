package org.gasservice.core.dunning;

import java.time.LocalDate;

/**
 * Collection rests (催缴中止).
 *
 * @param evidence what shows it, a token
 * @param reviewOn last day of it, unless it is recorded anew
 */
public record Hold(HoldKind kind, String evidence, LocalDate since, LocalDate reviewOn, String by) {

  boolean holdsOn(LocalDate day) {
    return !day.isAfter(reviewOn);
  }
}
