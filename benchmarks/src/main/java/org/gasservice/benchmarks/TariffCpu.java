package org.gasservice.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@link TariffBenchmark} in processor time, see {@link LeastCpu}. One subject a process, so none profits from what another warmed up. */
public final class TariffCpu {

  private TariffCpu() {}

  /** @param args engine, engineWithDecimals, pricing, bigDecimal, joda or moneta */
  public static void main(String[] args) {
    TariffBenchmark benchmark = new TariffBenchmark();
    benchmark.agree();
    Map<String, Supplier<Object>> subjects = new TreeMap<>(Map.of(
        "engine", benchmark::engine,
        "engineWithDecimals", benchmark::engineWithDecimals,
        "pricing", benchmark::pricing,
        "bigDecimal", benchmark::bigDecimal,
        "joda", benchmark::joda,
        "moneta", benchmark::moneta));
    Supplier<Object> subject = args.length == 1 ? subjects.get(args[0]) : null;
    if (subject == null) {
      throw new IllegalArgumentException("name one of " + subjects.keySet());
    }
    System.out.printf(Locale.ROOT, "%s: %.1f ns%n", args[0], LeastCpu.nanosEach(subject));
  }
}
