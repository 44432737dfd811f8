package org.gasservice.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What work cost the thread that did it. Processor time and allocation are the work's own, whatever else the machine does meanwhile;
 * a wall clock is not.
 *
 * @param nanos processor time, kernel included
 * @param bytes allocated
 */
record Spent(double nanos, double bytes) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work that may fail in the driver. */
  interface Work {
    void run() throws Exception;
  }

  /** Each of so many times. */
  static Spent each(int times, Work work) throws Exception {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return new Spent(
        (THREADS.getCurrentThreadCpuTime() - nanos) / (double) times,
        (THREADS.getCurrentThreadAllocatedBytes() - bytes) / (double) times);
  }

  /** A share of it. */
  Spent by(int times) {
    return new Spent(nanos / times, bytes / times);
  }

  /** The median over rounds. */
  static double median(List<Spent> rounds, ToDoubleFunction<Spent> what) {
    return median(rounds.stream().mapToDouble(what));
  }

  /** The median of the ratios of each round: what was slow in a round was slow for both. */
  static double ratio(List<Spent> rounds, List<Spent> to, ToDoubleFunction<Spent> what) {
    return median(IntStream.range(0, rounds.size())
        .mapToDouble(i -> what.applyAsDouble(rounds.get(i)) / what.applyAsDouble(to.get(i))));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
