package org.gasservice.examples.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a day came to, as a value without anything personal.
 *
 * @param makeUpDay whether it is a weekend day worked for a holiday (调休上班日)
 * @param asOf the moment the figures are of
 * @param units everybody's unit by id
 * @param orders by first report
 * @param clocks every promise about these orders
 * @param contacts how people reached the company
 * @param refusals what was refused, and by which clause
 * @param escalations warnings and escalations given out
 * @param missed visits where nobody opened, with their proof
 * @param interruptions where gas was turned off for an area, by begin
 * @param requests what people asked for that took more than an answer, by first asking
 */
@Value.Builder
public record DayReport(
    Both company,
    LocalDate day,
    boolean makeUpDay,
    Instant asOf,
    ZoneId zone,
    List<Unit> units,
    List<OrderLine> orders,
    List<ClockLine> clocks,
    List<ContactLine> contacts,
    List<RefusalLine> refusals,
    List<EscalationLine> escalations,
    List<MissedVisit> missed,
    List<InterruptionLine> interruptions,
    List<RequestLine> requests,
    People people) {

  /** A head office, branch or station. */
  public record Unit(String id, String level, Both name) {}

  /**
   * One call, visit or message.
   *
   * @param channel how it came
   * @param matter what it was about
   */
  public record ContactLine(Instant at, String channel, String matter) {}

  /**
   * Something a rule did not let happen.
   *
   * @param said why; nothing personal
   */
  public record RefusalLine(
      Instant at, String command, String by, Optional<String> clause, Both said) {}

  /**
   * Somebody told that a promise gets close or is passed.
   *
   * @param warning whether there was still time
   */
  public record EscalationLine(
      Instant at, String order, String milestone, String clause, String level, boolean warning) {}

  /** Somebody came and nobody opened. */
  public record MissedVisit(
      String order, Instant arrivedAt, int waitedMinutes, int calls, String cardNumber) {}

  /**
   * Gas turned off for an area, and how its homes stand.
   *
   * @param publishedAt when people were told before it began; absent for a sudden one
   * @param waiting homes still without gas through it
   */
  public record InterruptionLine(
      Both area,
      String kind,
      String cause,
      String state,
      Optional<Instant> publishedAt,
      Instant begin,
      Optional<Instant> resuppliedAt,
      int homes,
      int lit,
      int waiting) {}

  /**
   * Something asked for (业务受理).
   *
   * @param what a business or a matter
   * @param course how it stands: {@code OPEN}, {@code TOLD}, {@code DECLINED}, {@code ORDERED}
   * @param rule the clause it was declined by
   * @param bounced how often a referral came back because nobody took it over
   */
  public record RequestLine(
      Instant at,
      String channel,
      String what,
      String owner,
      Optional<Instant> promisedBy,
      String course,
      Optional<String> rule,
      int bounced) {}

  /** The people of the company, in numbers. */
  public record People(int employees, int crews, int withoutValidCertificate) {}

  public DayReport {
    units = List.copyOf(units);
    orders = List.copyOf(orders);
    clocks = List.copyOf(clocks);
    contacts = List.copyOf(contacts);
    refusals = List.copyOf(refusals);
    escalations = List.copyOf(escalations);
    missed = List.copyOf(missed);
    interruptions = List.copyOf(interruptions);
    requests = List.copyOf(requests);
  }

  public static DayReportBuilder builder() {
    return new DayReportBuilder();
  }

  public List<PromiseLine> promises() {
    return PromiseLine.of(clocks);
  }

  /** All promises together. */
  public PromiseLine total() {
    return PromiseLine.count("", "", clocks);
  }

  public Both nameOf(Optional<String> unit) {
    return units.stream()
        .filter(one -> unit.filter(one.id()::equals).isPresent())
        .map(Unit::name)
        .findFirst()
        .orElseGet(() -> Both.same("–"));
  }
}
