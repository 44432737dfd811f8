package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Refusal;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once on one order. */
class TogetherTest {

  private static final int THREADS = 16;

  private final Station station = new Station();
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void close() {
    pool.shutdownNow();
    station.close();
  }

  private List<Boolean> atOnce(List<Callable<Boolean>> tasks) throws Exception {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    List<Future<Boolean>> futures = new ArrayList<>();
    for (Callable<Boolean> task : tasks) {
      futures.add(pool.submit(() -> {
        start.await();
        return task.call();
      }));
    }
    List<Boolean> results = new ArrayList<>();
    for (Future<Boolean> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  private boolean done(String actor, Command command) {
    try {
      station.office.run(actor, command);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  @Test
  void ofSixteenDispatchesOfOneOrderOneSucceeds() throws Exception {
    Key key = station.open(Station.emergency());
    List<Callable<Boolean>> tasks = IntStream.range(0, THREADS)
        .<Callable<Boolean>>mapToObj(i -> () -> done(DESK, DispatchOrder.of(key, LEAD)))
        .toList();
    assertThat(atOnce(tasks)).filteredOn(won -> won).hasSize(1);
    assertThat(station.order(key).progress().events())
        .filteredOn(event -> event.what() == OrderEvent.What.DISPATCHED)
        .hasSize(1);
  }

  @Test
  void sixteenThreadsLoseNoUpdate() throws Exception {
    Key key = station.open(Station.repair());
    List<Callable<Boolean>> tasks = IntStream.range(0, THREADS)
        .<Callable<Boolean>>mapToObj(i -> () -> added(new AddWorkItem(key, "item-" + i, "item")))
        .toList();
    assertThat(atOnce(tasks)).hasSize(THREADS).doesNotContain(false);
    assertThat(station.order(key).progress().workItems()).hasSize(THREADS);
    assertThat(station.office.storage().history("service_order", key, 0, 100)).hasSize(THREADS + 1);
  }

  /** A race lost again and again is told, never swallowed: the caller repeats. */
  private boolean added(AddWorkItem command) {
    while (true) {
      try {
        station.office.run(DESK, command);
        return true;
      } catch (CommandConflict lost) {
        Thread.onSpinWait();
      }
    }
  }
}
