package org.gasservice.core.workforce;

/** What somebody is in a crew. */
public enum CrewRole {
  /** Answers for the crew and signs (班长). Needs a certificate. */
  LEAD,
  /** Works and signs (技工). Needs a certificate. */
  TECHNICIAN,
  /** Lends a hand (辅助工), may have no certificate and signs nothing. */
  HELPER
}
