package org.gasservice.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared for speed is the same to the fen. */
class TariffBillsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void allWaysAgreeToTheFen(long seed) {
    TariffBills bills = TariffBills.random(seed);

    assertThat(IntStream.range(0, TariffBills.BILLS)
            .boxed()
            .flatMap(i -> bills.difference(i).stream()))
        .isEmpty();
  }

  @Test
  void theEngineAllocatesNothing() {
    TariffBills bills = TariffBills.random(42);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = run(bills);
    long before = threads.getCurrentThreadAllocatedBytes();
    long nothing = threads.getCurrentThreadAllocatedBytes() - before;
    before = threads.getCurrentThreadAllocatedBytes();
    sum += run(bills);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(sum).isPositive();
    assertThat(bytes).isLessThanOrEqualTo(nothing);
  }

  private static long run(TariffBills bills) {
    long sum = 0;
    for (int i = 0; i < TariffBills.BILLS; i++) {
      sum += bills.engine(i);
    }
    return sum;
  }
}
