package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.privacy.Personal;

/**
 * What an investigation came to (调查结论).
 *
 * @param facts what happened, in words
 * @param evidence references of papers, readings, recordings
 */
public record Report(
    Instant at,
    String by,
    Finding finding,
    Responsibility responsibility,
    Personal facts,
    List<String> evidence) {

  /** Most pieces of evidence named. */
  static final int MOST_EVIDENCE = 8;

  public Report {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
