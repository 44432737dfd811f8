package org.gasservice.core.customer;

import java.time.LocalDate;

/**
 * How many people live somewhere, proved for a time (人口核定).
 *
 * @param people 1 to 99
 * @param from first day it counts
 * @param through last day, inclusive; then it must be proved anew
 * @param proof reference of the paper it was proved with, a token
 */
public record Residents(int people, LocalDate from, LocalDate through, String proof) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }
}
