package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.storage.Key;

/** The part of a complaint that seldom changes. */
record Filing(
    String id,
    Source source,
    Optional<String> servicePoint,
    Optional<Key> order,
    Instant receivedAt,
    String takenBy,
    Optional<String> repeatOf,
    int times,
    List<Label> labels,
    Accused accused,
    List<Compensation> compensations,
    List<String> sanctions,
    List<String> improvements,
    VersionsInForce standard) {

  static Filing of(Complaint complaint) {
    return new Filing(
        complaint.id(),
        complaint.source(),
        complaint.servicePoint(),
        complaint.order(),
        complaint.receivedAt(),
        complaint.takenBy(),
        complaint.repeatOf(),
        complaint.times(),
        complaint.labels(),
        complaint.accused(),
        complaint.compensations(),
        complaint.sanctions(),
        complaint.improvements(),
        complaint.standard());
  }

  static Complaint withCourse(Course course, Filing filing) {
    return new Complaint(
        filing.id,
        filing.source,
        filing.servicePoint,
        filing.order,
        filing.receivedAt,
        filing.takenBy,
        filing.repeatOf,
        filing.times,
        filing.labels,
        filing.accused,
        course.state(),
        course.rounds(),
        filing.compensations,
        filing.sanctions,
        filing.improvements,
        course.attempts(),
        course.ending(),
        filing.standard,
        course.fired(),
        course.nextActionAt());
  }
}
