package org.gasservice.core.sla;

import static org.gasservice.core.standard.Clauses.D1_4_5;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;

/**
 * A date an outside body set for a milestone (外部时限): the citizens' hotline, the regulator, a court. Nobody moves it but that body, and
 * each time it does so with a paper of its own. Whatever the company agrees, pauses or reclassifies leaves it where it is. It runs as a clock
 * beside the company's promises; whichever is due first wins.
 *
 * @param body code of the body, a token such as {@code 12345}; it stands where a clause stands on other clocks
 * @param due up to and including this instant it is in time
 * @param reference the body's own number of the paper that sets or moves the date; never used twice by one body
 * @param at when the body said so
 * @param recordedAt when it was recorded
 * @param by who recorded it, a staff number
 */
public record ImposedDate(
    String body,
    Milestone milestone,
    Instant due,
    String reference,
    Instant at,
    Instant recordedAt,
    String by) {

  /** Most dates one aggregate keeps, moved ones included. */
  public static final int MOST = 12;

  /**
   * The dates with one more. Of each body and milestone the last one holds; the earlier ones stay.
   *
   * @throws RuleViolation when the paper was used before, or says what holds already: without a paper of the body nothing moves
   */
  @Keeps(D1_4_5)
  public static List<ImposedDate> with(List<ImposedDate> dates, ImposedDate next) {
    if (dates.size() >= MOST) {
      throw new RuleViolation(D1_4_5, "sla.imposed-too-many", Map.of("most", MOST));
    }
    if (dates.stream()
        .anyMatch(
            date -> date.body().equals(next.body()) && date.reference().equals(next.reference()))) {
      throw new RuleViolation(
          D1_4_5, "sla.imposed-reference-used", Map.of("reference", next.reference()));
    }
    List<ImposedDate> longer = new ArrayList<>(dates);
    longer.add(next);
    return List.copyOf(longer);
  }

  /** The dates as clocks read them. Ids are places in the list, so the same list gives the same events. */
  public static List<ClockEvent> events(List<ImposedDate> dates) {
    List<ClockEvent> events = new ArrayList<>();
    for (ImposedDate date : dates) {
      Stamp stamp = Stamp.builder()
          .id("imposed-" + events.size())
          .occurredAt(date.at())
          .recordedAt(date.recordedAt())
          .source(EventSource.OUTSIDE_BODY)
          .reason(date.reference())
          .build();
      events.add(new ClockEvent.Imposed(stamp, date.milestone(), date.due(), date.body()));
    }
    return events;
  }
}
