package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on many threads that start together. */
final class Racing {

  static final int THREADS = 16;

  /** One runner's work. */
  @FunctionalInterface
  interface Runner<R> {
    R run(int runner) throws Exception;
  }

  private Racing() {}

  /** The results in the order of the runners. A runner that fails fails the race; one that hangs does too. */
  static <R> List<R> run(int runners, Runner<R> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(runners);
    List<Callable<R>> tasks = new ArrayList<>();
    for (int i = 0; i < runners; i++) {
      int runner = i;
      tasks.add(() -> {
        start.await(Budget.longestSeconds(), TimeUnit.SECONDS);
        return work.run(runner);
      });
    }
    ExecutorService threads = Executors.newFixedThreadPool(runners);
    try {
      List<Future<R>> running = tasks.stream().map(threads::submit).toList();
      List<R> results = new ArrayList<>();
      for (Future<R> one : running) {
        results.add(result(one));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R result(Future<R> running) throws Exception {
    try {
      return running.get(Budget.longestSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(
          "a call did not come back within " + Budget.longestSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
