package org.gasservice.core.calendar;

/** A computed moment or date, and how certain it is. */
public record Reckoned<T>(T value, Certainty certainty) {

  public boolean isProvisional() {
    return certainty == Certainty.PROVISIONAL;
  }
}
