package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.contact.Told;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.sla.ImposedDate;

/** The part of a case that every step rewrites. */
record CaseCourse(
    Optional<String> handler,
    List<ImposedDate> dates,
    Optional<Instant> signedAt,
    List<ExternalCase.Answer> answers,
    List<Instant> attempts,
    Optional<Told> told,
    Optional<Instant> closedAt,
    List<FiredStep> fired,
    Optional<Instant> nextActionAt) {

  static CaseCourse of(ExternalCase held) {
    return new CaseCourse(
        held.handler(),
        held.dates(),
        held.signedAt(),
        held.answers(),
        held.attempts(),
        held.told(),
        held.closedAt(),
        held.fired(),
        held.nextActionAt());
  }
}
