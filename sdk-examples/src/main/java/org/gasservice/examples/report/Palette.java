package org.gasservice.examples.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Colours that stay apart for the colour-blind and in print; each also has its word or letter beside it. */
final class Palette {

  static final List<String> TRIAGES = List.of("P1", "P2", "P3", "P4", "P5");

  private static final List<String> TRIAGE_COLOURS =
      List.of("#a31621", "#d06a00", "#948100", "#2f6fb3", "#6b7885");

  private static final List<String> OTHERS =
      List.of("#0b5cad", "#d06a00", "#1d7a5f", "#7a5195", "#948100", "#6b7885", "#a31621");

  private Palette() {}

  static Map<String, String> triages() {
    Map<String, String> colours = new LinkedHashMap<>();
    for (int i = 0; i < TRIAGES.size(); i++) {
      colours.put(TRIAGES.get(i), TRIAGE_COLOURS.get(i));
    }
    return colours;
  }

  static String other(int number) {
    return OTHERS.get(number % OTHERS.size());
  }
}
