package org.gasservice.benchmarks;

/** The words of every order measured. */
final class Text {

  static final String LOCATION = "Garden Road 12, building 7, stairwell 2, flat 302";
  static final String SUMMARY =
      "The stove does not light since yesterday evening; hot water works; asks for a visit in the morning";

  private Text() {}
}
