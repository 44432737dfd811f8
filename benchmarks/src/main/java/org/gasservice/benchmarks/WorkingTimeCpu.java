package org.gasservice.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@link WorkingTimeBenchmark} in processor time of the thread instead of time on the wall: the least of 25 rounds. For machines that do
 * other things as well, where a wall clock mostly measures the others. One subject a process, so none profits from what another warmed up.
 */
public final class WorkingTimeCpu {

  private WorkingTimeCpu() {}

  /** @param args gasService, dayLoop, strata or objectlab */
  public static void main(String[] args) {
    for (int hours : new int[] {4, 50, 2000}) {
      WorkingTimeBenchmark benchmark = new WorkingTimeBenchmark();
      benchmark.hours = hours;
      benchmark.setUp();
      Map<String, Supplier<Object>> subjects = new TreeMap<>(Map.of(
          "gasService", benchmark::gasService,
          "dayLoop", benchmark::dayLoop,
          "strata", benchmark::strata,
          "objectlab", benchmark::objectlab));
      Supplier<Object> subject = args.length == 1 ? subjects.get(args[0]) : null;
      if (subject == null) {
        throw new IllegalArgumentException("name one of " + subjects.keySet());
      }
      System.out.printf(
          Locale.ROOT, "%s %d h: %.1f ns%n", args[0], hours, LeastCpu.nanosEach(subject));
    }
  }
}
