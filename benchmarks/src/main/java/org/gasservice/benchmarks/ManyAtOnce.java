package org.gasservice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Result;

/** Opens 100 orders in one call beside one by one, in turns: processor time and allocation of the thread an order. */
public final class ManyAtOnce {

  private static final int COMMANDS = 100;
  private static final int WARM_UP = 20;

  private ManyAtOnce() {}

  /** @param args rounds, 11 when absent */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 11 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("many");
    try (Station station = new Station(folder)) {
      Spent.each(WARM_UP, () -> together(station));
      Spent.each(WARM_UP * COMMANDS, () -> alone(station));
      List<Spent> together = new ArrayList<>();
      List<Spent> alone = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        together.add(Spent.each(1, () -> together(station)).by(COMMANDS));
        alone.add(Spent.each(COMMANDS, () -> alone(station)));
      }
      System.out.printf(
          Locale.ROOT,
          "an order: alone %.0f us %.1f kB, of 100 %.0f us %.1f kB; ratio %.2f, bytes %.2f%n",
          Spent.median(alone, Spent::nanos) / 1_000,
          Spent.median(alone, Spent::bytes) / 1_000,
          Spent.median(together, Spent::nanos) / 1_000,
          Spent.median(together, Spent::bytes) / 1_000,
          Spent.ratio(alone, together, Spent::nanos),
          Spent.ratio(alone, together, Spent::bytes));
    } finally {
      OrderLifecycleCpu.delete(folder);
    }
  }

  private static void alone(Station station) {
    station.session.execute(station.repair());
  }

  private static void together(Station station) {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      commands.add(station.repair());
    }
    List<Result> results = station.session.executeAll(commands, Pipeline.Mode.EACH);
    if (!results.stream().allMatch(Result::applied)) {
      throw new IllegalStateException("refused");
    }
  }
}
