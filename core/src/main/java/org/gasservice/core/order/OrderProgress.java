package org.gasservice.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.FaultSize;
import org.immutables.value.Value;

/**
 * How far an order is. The hot part of {@link ServiceOrder}, written anew by every step; so it holds what rules need, and words stay in
 * the journal.
 *
 * @param dangerReported whether it ever was triaged as danger: then only a measured all-clear, or another order, ends it
 * @param station unit that answers for it
 * @param crew who is named for it now
 * @param events the timeline
 * @param opening triage it opened with
 * @param takenBack fee lines, from 1, that do not count any more; who and why stands in the journal
 * @param appointments as agreed, the last one holds
 * @param suspensions in order; the last one may still last
 * @param resting where it waits while a crew is out, or waited before; empty for ACCEPTED
 * @param papers the papers that were approved [D3-15]
 * @param stages of the work, as they were reached
 * @param quote what the customer agreed to last
 * @param payments each with its receipt
 * @param nextActionAt when the sweeper has to look at it; empty when nothing can fall due
 */
@Value.Builder
public record OrderProgress(
    OrderKind kind,
    OrderState state,
    Triage triage,
    FaultSize faultSize,
    Reclassification opening,
    boolean dangerReported,
    Optional<String> station,
    Optional<CrewSent> crew,
    List<OrderEvent> events,
    List<Visit> visits,
    List<Appointment> appointments,
    List<Suspension> suspensions,
    List<Reclassification> reclassifications,
    List<WorkItem> workItems,
    List<FeeLine> feeLines,
    List<Integer> takenBack,
    List<Damage> damages,
    List<GasReading> readings,
    Optional<FeedbackGiven> feedback,
    Optional<ClosingMode> closingMode,
    List<Excuse> excuses,
    List<Correction> corrections,
    List<FiredStep> fired,
    Optional<OrderState> resting,
    List<String> papers,
    List<StageDone> stages,
    Optional<Quote> quote,
    List<Payment> payments,
    Optional<Instant> nextActionAt)
    implements WithOrderProgress {

  public OrderProgress {
    station = Given.optional(station);
    crew = Given.optional(crew);
    events = Given.list(events);
    visits = Given.list(visits);
    appointments = Given.list(appointments);
    suspensions = Given.list(suspensions);
    reclassifications = Given.list(reclassifications);
    workItems = Given.list(workItems);
    feeLines = Given.list(feeLines);
    takenBack = Given.list(takenBack);
    damages = Given.list(damages);
    readings = Given.list(readings);
    feedback = Given.optional(feedback);
    closingMode = Given.optional(closingMode);
    excuses = Given.list(excuses);
    corrections = Given.list(corrections);
    fired = Given.list(fired);
    resting = Given.optional(resting);
    papers = Given.list(papers);
    stages = Given.list(stages);
    quote = Given.optional(quote);
    payments = Given.list(payments);
    nextActionAt = Given.optional(nextActionAt);
  }

  public static OrderProgressBuilder builder() {
    return new OrderProgressBuilder();
  }
}
