package org.gasservice.core.calendar;

/** Whether a result may still move when a holiday notice is published. */
public enum Certainty {
  /** Every day it rests on is settled. */
  SETTLED,
  /** It rests on a day whose year has no notice yet, or on the last week of December before such a year. */
  PROVISIONAL;

  /** Provisional as soon as one of both is. */
  public Certainty and(Certainty other) {
    return this == PROVISIONAL ? this : other;
  }
}
