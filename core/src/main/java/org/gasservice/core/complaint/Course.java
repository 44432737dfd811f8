package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.order.FiredStep;

/** The part of a complaint that every step rewrites. */
record Course(
    ComplaintState state,
    List<Round> rounds,
    List<Instant> attempts,
    Optional<Ending> ending,
    List<FiredStep> fired,
    Optional<Instant> nextActionAt) {

  static Course of(Complaint complaint) {
    return new Course(
        complaint.state(),
        complaint.rounds(),
        complaint.attempts(),
        complaint.ending(),
        complaint.fired(),
        complaint.nextActionAt());
  }
}
