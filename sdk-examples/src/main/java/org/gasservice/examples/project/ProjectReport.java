package org.gasservice.examples.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gasservice.core.customer.FlatResult;
import org.gasservice.core.customer.FlatTally;

/**
 * How a connection project stands.
 *
 * @param toFollow effects that are still to come, of points to be opened and results to be noted
 * @param refused what was refused on the way, by code
 */
public record ProjectReport(
    String project,
    String name,
    LocalDate asOf,
    FlatTally total,
    List<Section> sections,
    List<Day> days,
    int toFollow,
    Map<String, Integer> refused) {

  /** A section and its flats. */
  public record Section(String id, String name, LocalDate acceptedOn, FlatTally tally) {}

  /**
   * A batch day.
   *
   * @param planned visits on the list
   * @param results how they ended
   * @param litByThen flats lit by the end of that day
   */
  public record Day(LocalDate day, int planned, Map<FlatResult, Integer> results, int litByThen) {}
}
