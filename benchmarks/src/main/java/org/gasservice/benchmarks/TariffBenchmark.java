package org.gasservice.benchmarks;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pricing a gas bill of three tiers with new prices inside the period, see {@link TariffBills}. All ways are checked to agree first. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TariffBenchmark {

  private final TariffBills bills = TariffBills.random(42);
  private final BigDecimal[] counted = decimals(bills.counted());
  private final BigDecimal[] used = decimals(bills.used());
  private int next;

  private static BigDecimal[] decimals(int[] values) {
    BigDecimal[] decimals = new BigDecimal[values.length];
    for (int i = 0; i < values.length; i++) {
      decimals[i] = BigDecimal.valueOf(values[i]);
    }
    return decimals;
  }

  /** Lets nothing be measured that differs by a fen. */
  @Setup
  public void agree() {
    for (int i = 0; i < TariffBills.BILLS; i++) {
      bills.difference(i).ifPresent(difference -> {
        throw new IllegalStateException(difference);
      });
    }
  }

  /** Ours: whole numbers in and out. */
  @Benchmark
  public long engine() {
    return bills.engine(turn());
  }

  /** Ours: decimals in and out. */
  @Benchmark
  public BigDecimal engineWithDecimals() {
    int bill = turn();
    return bills.engineWithDecimals(counted[bill], used[bill], bill);
  }

  /** Ours: everything a bill says. */
  @Benchmark
  public BigDecimal pricing() {
    return bills.pricing(turn());
  }

  /** What everybody writes first. */
  @Benchmark
  public BigDecimal bigDecimal() {
    int bill = turn();
    return bills.bigDecimal(counted[bill], used[bill], bill);
  }

  /** Joda-Money. */
  @Benchmark
  public BigDecimal joda() {
    int bill = turn();
    return bills.joda(counted[bill], used[bill], bill);
  }

  /** Moneta. */
  @Benchmark
  public BigDecimal moneta() {
    int bill = turn();
    return bills.moneta(counted[bill], used[bill], bill);
  }

  private int turn() {
    next = (next + 1) & (TariffBills.BILLS - 1);
    return next;
  }
}
