package org.gasservice.examples.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.ClockLine.Verdict;

/**
 * Everything a board shows of one moment.
 *
 * @param orders unfinished orders, the one with the least time left first
 * @param due what falls due up to the horizon, the earliest first
 * @param cards of the service points asked for, else of those the open orders are at
 */
record Board(
    Both company,
    ZoneId zone,
    Instant asOf,
    Instant horizon,
    List<OpenOrder> orders,
    List<OpenIncident> incidents,
    List<Due> due,
    List<Card> cards) {

  /**
   * An unfinished order and the clock that runs out first.
   *
   * @param incident whose emergency it is, if one's
   * @param crew staff numbers
   */
  record OpenOrder(
      String key,
      String kind,
      String triage,
      String state,
      Both station,
      String place,
      Instant reportedAt,
      Optional<String> incident,
      List<String> crew,
      Optional<Clock> clock) {}

  /**
   * A promise that is still waited for.
   *
   * @param left until it is due; negative when it is over
   * @param used how much of its time has gone, 0 to 100
   */
  record Clock(
      String milestone, String clause, Instant due, Duration left, int used, Verdict verdict) {}

  /** A danger that is not over, and who reported it. */
  record OpenIncident(
      String id, String place, Instant firstReportAt, String order, List<Call> calls) {}

  /** One report. */
  record Call(Instant at, String matter, String takenBy) {}

  /** Something that falls due. */
  record Due(Instant at, What what, String milestone, String key, Both who) {}

  /** What can fall due. */
  enum What {
    ORDER,
    REQUEST
  }

  /**
   * A service point as a desk sees it when a customer calls.
   *
   * @param missing what the file lacks
   */
  record Card(
      String point,
      String address,
      String state,
      List<String> offReasons,
      String useClass,
      Both station,
      List<String> meters,
      List<Holder> parties,
      List<String> missing,
      List<Past> orders) {}

  /** Somebody at the point, masked. */
  record Holder(String role, String name, Optional<String> account) {}

  /** An order of the point, finished or not. */
  record Past(String kind, String state, Instant reportedAt) {}
}
