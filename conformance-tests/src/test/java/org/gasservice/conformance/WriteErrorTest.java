package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writing to the disk fails from some moment on, with strace between the program and the kernel: the writer is told with an outcome of the port,
 * and when the disk is sound again nothing acknowledged is lost.
 */
@EnabledIfSystemProperty(
    named = "gasservice.long-faults",
    matches = "true",
    disabledReason =
        "runs in the profile of long faults: -Dgasservice.long-faults=true, with strace on Linux")
class WriteErrorTest {

  private static final int ERRORS = Integer.getInteger("gasservice.write-errors", 5);
  private static final int MOST_WRITES = 150;
  private static final int LOG_FILES = 9;
  private static final String ROOT = "error";

  @TempDir
  Path lab;

  private static void check(Child.Ended ended, Path trace, Engine engine) throws IOException {
    assertThat(Files.readString(trace)).as("trace of the writer").contains("INJECTED");
    Outcome outcome = Outcome.valueOf(ended.outcome());
    assertThat(outcome)
        .as("outcome of the unit after %d", ended.acknowledged())
        .isIn(Outcome.UNAVAILABLE, Outcome.OUTCOME_UNKNOWN);
    try (Storage storage = engine.open()) {
      int there = new Written(ROOT).check(storage, ended.acknowledged()) - 1;
      if (outcome.retryable()) {
        assertThat(there)
            .as("units there; %s means that nothing was changed", outcome)
            .isEqualTo(ended.acknowledged());
      }
    }
    System.out.println(
        "write error after " + ended.acknowledged() + " units: " + outcome + ", lost: none");
  }

  @Test
  void derbyIsRefusedByItsDisk() throws Exception {
    Random random = new Random(Budget.seed());
    for (int error = 0; error < ERRORS; error++) {
      Path data = lab.resolve("derby-" + error);
      Path trace = lab.resolve("derby-trace-" + error);
      Engine engine = Engine.DERBY.start(data, lab);
      engine.open().close();
      List<String> strace = new ArrayList<>(List.of(
          "strace",
          "-f",
          "-qq",
          "--seccomp-bpf",
          "-o",
          trace.toString(),
          "-e",
          "trace=write,pwrite64"));
      for (int file = 1; file <= LOG_FILES; file++) {
        strace.addAll(List.of("-P", data.resolve("db/log/log" + file + ".dat").toString()));
      }
      strace.addAll(List.of(
          "-e", "inject=write,pwrite64:error=EIO:when=" + (1 + random.nextInt(MOST_WRITES)) + "+"));
      Child.Ended ended;
      try (Child child = Child.writing(strace, engine.opener(), engine.address(), ROOT)) {
        ended = child.ended();
      }
      check(ended, trace, engine);
    }
  }

  @Test
  void postgresIsRefusedByItsDisk() throws Exception {
    Random random = new Random(Budget.seed());
    try (Engine engine = Engine.POSTGRES.start(lab.resolve("data"), lab)) {
      engine.open().close();
      int before = 0;
      for (int error = 0; error < ERRORS; error++) {
        Path trace = lab.resolve("trace-" + error);
        Child.Ended ended;
        try (Tracing ignored = Tracing.of(engine, trace, 1 + random.nextInt(MOST_WRITES));
            Child child = Child.writing(engine.opener(), engine.address(), ROOT)) {
          ended = child.ended();
          engine.close();
        }
        engine.revive();
        // a writer that was refused at once heard of none
        before = Math.max(before, ended.acknowledged());
        check(new Child.Ended(before, ended.outcome()), trace, engine);
        before++;
      }
    }
  }

  /** A server of which strace holds every process. */
  private record Tracing(Process strace) implements AutoCloseable {

    static Tracing of(Engine engine, Path trace, int write) throws IOException {
      List<String> command = new ArrayList<>(List.of(
          "strace",
          "-f",
          "-o",
          trace.toString(),
          "-e",
          "trace=fdatasync",
          "-e",
          "inject=fdatasync:error=EIO:when=" + write + "+"));
      List<ProcessHandle> processes = engine.processes();
      processes.forEach(each -> command.addAll(List.of("-p", Long.toString(each.pid()))));
      Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader said = new BufferedReader(
          new InputStreamReader(strace.getInputStream(), StandardCharsets.UTF_8));
      for (int attached = 0; attached < processes.size(); ) {
        String line = said.readLine();
        if (line == null) {
          throw new IOException("strace ended");
        }
        attached += line.contains("attached") ? 1 : 0;
      }
      return new Tracing(strace);
    }

    @Override
    public void close() {
      strace.destroy();
    }
  }
}
