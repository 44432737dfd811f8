package org.gasservice.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** Processor time of the thread, the least of 25 rounds: for machines that do other things as well, where a wall clock measures the others. */
final class LeastCpu {

  private static final int ROUNDS = 25;
  private static final long ROUND_NANOS = 20_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private LeastCpu() {}

  /** Nanoseconds for each time the subject is asked. */
  static double nanosEach(Supplier<Object> subject) {
    double least = Double.MAX_VALUE;
    int seen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = THREADS.getCurrentThreadCpuTime();
      long spent = 0;
      long times = 0;
      while (spent < ROUND_NANOS) {
        for (int i = 0; i < 200; i++) {
          seen += subject.get().hashCode();
        }
        times += 200;
        spent = THREADS.getCurrentThreadCpuTime() - began;
      }
      least = Math.min(least, spent / (double) times);
    }
    // the sum keeps the work from being optimised away
    return seen == Integer.MIN_VALUE ? -least : least;
  }
}
