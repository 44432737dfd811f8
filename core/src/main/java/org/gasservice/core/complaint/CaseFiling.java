package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.Personal;

/** The part of a case that seldom changes. */
record CaseFiling(
    String id,
    String body,
    String number,
    Optional<Personal> citizen,
    Optional<Personal> phone,
    Optional<String> caller,
    Personal summary,
    Optional<String> complaint,
    String unit,
    Instant receivedAt,
    String takenBy,
    Optional<ExternalCase.Return> returned,
    List<ExternalCase.Extension> extensions,
    List<ExternalCase.Chaser> chasers,
    VersionsInForce standard) {

  static CaseFiling of(ExternalCase held) {
    return new CaseFiling(
        held.id(),
        held.body(),
        held.number(),
        held.citizen(),
        held.phone(),
        held.caller(),
        held.summary(),
        held.complaint(),
        held.unit(),
        held.receivedAt(),
        held.takenBy(),
        held.returned(),
        held.extensions(),
        held.chasers(),
        held.standard());
  }

  static ExternalCase withCourse(CaseCourse course, CaseFiling filing) {
    return new ExternalCase(
        filing.id,
        filing.body,
        filing.number,
        filing.citizen,
        filing.phone,
        filing.caller,
        filing.summary,
        filing.complaint,
        filing.unit,
        course.handler(),
        filing.receivedAt,
        filing.takenBy,
        course.dates(),
        course.signedAt(),
        filing.returned,
        filing.extensions,
        filing.chasers,
        course.answers(),
        course.attempts(),
        course.told(),
        course.closedAt(),
        filing.standard,
        course.fired(),
        course.nextActionAt());
  }
}
