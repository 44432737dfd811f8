package org.gasservice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gasservice.benchmarks.HandWrittenLifecycle.Form;

/**
 * The life of a repair with the library and by hand, on one Derby database, in turns: processor time and allocation of the thread, as
 * medians of the ratios of each round. With {@code -Dderby.system.durability=test} Derby does not force its log, for all of them.
 */
public final class OrderLifecycleCpu {

  private static final int WARM_UP = 600;
  private static final int EACH = 60;

  private OrderLifecycleCpu() {}

  /** Somebody's way of doing the work, and what it cost in each round. */
  private record Subject(String name, Spent.Work work, List<Spent> rounds) {
    Subject(String name, Spent.Work work) {
      this(name, work, new ArrayList<>());
    }
  }

  /** @param args rounds, 11 when absent */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 11 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("lifecycle");
    try (Station station = new Station(folder);
        HandWritten tables = new HandWritten(folder)) {
      Subject lean = byHand(tables, Form.LEAN);
      Subject keeping = byHand(tables, Form.LEAN_KEEPING);
      List<Subject> subjects = List.of(
          new Subject("gas-service", new LifecycleOfService(station)::run),
          byHand(tables, Form.PLAIN),
          lean,
          keeping);
      measure(subjects, rounds);
      System.out.printf(
          "%14s %8s %8s %20s %22s%n",
          rounds + " x " + EACH, "cpu us", "kB", "to LEAN: cpu, bytes", "to LEAN_KEEPING");
      subjects.forEach(subject -> print(subject, lean, keeping));
    } finally {
      delete(folder);
    }
  }

  private static Subject byHand(HandWritten tables, Form form) {
    return new Subject(form.toString(), new HandWrittenLifecycle(tables, form)::run);
  }

  private static void measure(List<Subject> subjects, int rounds) throws Exception {
    for (Subject subject : subjects) {
      Spent.each(WARM_UP, subject.work());
    }
    for (int round = 0; round < rounds; round++) {
      for (Subject subject : subjects) {
        subject.rounds().add(Spent.each(EACH, subject.work()));
      }
    }
  }

  private static void print(Subject subject, Subject lean, Subject keeping) {
    List<Spent> spent = subject.rounds();
    System.out.printf(
        Locale.ROOT,
        "%14s %8.0f %8.0f %12.2f %7.2f %14.2f %7.2f%n",
        subject.name(),
        Spent.median(spent, Spent::nanos) / 1_000,
        Spent.median(spent, Spent::bytes) / 1_000,
        Spent.ratio(spent, lean.rounds(), Spent::nanos),
        Spent.ratio(spent, lean.rounds(), Spent::bytes),
        Spent.ratio(spent, keeping.rounds(), Spent::nanos),
        Spent.ratio(spent, keeping.rounds(), Spent::bytes));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
