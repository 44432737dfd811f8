package org.gasservice.core.standard;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The choice to make where the clauses give an emergency more time than an ordinary fault (30 minutes [D5-1.2c], 20 [D10-2.6]). */
public enum EmergencyArrival {
  /** Be at an emergency as fast as at a fault: the shorter limit for both. */
  AS_FAST_AS_FAULTS,
  /** Leave both as stated, and say so in the standard. */
  AS_STATED;

  static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(" "));
  }
}
