package org.gasservice.storage.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gasservice.storage.Key;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;

/** Another process on a folder: opens it, or commits without end and notes what was acknowledged. */
final class Child {

  private Child() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      System.out.println("OPEN");
      if (args[0].equals("write")) {
        write(storage, Path.of(args[2]), args[3]);
      }
    } catch (StorageFailure e) {
      System.out.println(e.outcome());
    }
  }

  private static void write(DerbyStorage storage, Path ledger, String run) throws Exception {
    List<Thread> threads = new ArrayList<>();
    try (var out = Files.newOutputStream(ledger, StandardOpenOption.APPEND)) {
      for (int t = 0; t < 4; t++) {
        int thread = t;
        Thread writer = new Thread(() -> {
          for (int i = 0; ; i++) {
            String id = run + "-" + thread + "-" + i;
            Sample sample = Sample.of("OPEN").withCode(id).withPhones(id);
            storage.commit(new Unit(
                List.of(
                    Sample.insert(Key.ofRoot(id), sample),
                    Sample.insert(new Key(id, "two"), Sample.of("OPEN"))),
                List.of(Sample.receipt(id, "c"))));
            try {
              out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
        writer.start();
        threads.add(writer);
      }
      for (Thread writer : threads) {
        writer.join();
      }
    }
  }

  /** Starts this class in a JVM of its own, in a folder of its own. */
  static Process start(Path cwd, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx200m",
        "-cp",
        System.getProperty("java.class.path"),
        Child.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(cwd.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Its first line, which says whether it could open the folder. */
  static String firstLine(Process process) throws IOException {
    String line = process.inputReader().readLine();
    return line == null ? "" : line;
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still alive");
    }
  }
}
