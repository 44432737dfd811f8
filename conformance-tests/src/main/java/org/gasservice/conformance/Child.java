package org.gasservice.conformance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/** A process of its own that opens a place: it writes until it is killed, or tells how opening went. */
final class Child implements AutoCloseable {

  static final String OPENED = "opened";
  private static final String WRITE = "write";
  private static final String OPEN = "open";
  private static final String SAYS = "conformance: ";

  private final Process process;
  private final BufferedReader out;
  private final List<String> noise = new ArrayList<>();

  private Child(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a process that commits {@link Written} units of this root, and says the number of each after it was acknowledged. */
  static Child writing(Class<? extends Opener> opener, String address, String root)
      throws IOException {
    return start(WRITE, opener, address, root);
  }

  /** Starts a process that opens the place and says {@link #OPENED}, or the outcome. */
  static Child opening(Class<? extends Opener> opener, String address) throws IOException {
    return start(OPEN, opener, address, "-");
  }

  private static Child start(
      String task, Class<? extends Opener> opener, String address, String root) throws IOException {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath(opener),
        Child.class.getName(),
        task,
        opener.getName(),
        address,
        root);
    return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** What this process runs a class from, also where a tool loaded the tests by itself. */
  static String classPath(Class<?> of) {
    List<String> parts = new ArrayList<>();
    for (ClassLoader each = of.getClassLoader(); each != null; each = each.getParent()) {
      if (each instanceof URLClassLoader loader) {
        for (URL url : loader.getURLs()) {
          parts.add(new File(url.getPath()).getPath());
        }
      }
    }
    parts.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, parts);
  }

  /**
   * The next thing it says.
   *
   * @throws AssertionError when it has ended, with what it printed
   */
  String next() throws IOException {
    return said()
        .orElseThrow(
            () -> new AssertionError("the other process ended by itself; it printed:\n      "
                + String.join("\n      ", noise)));
  }

  private Optional<String> said() throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SAYS)) {
        return Optional.of(line.substring(SAYS.length()));
      }
      noise.add(line);
    }
    return Optional.empty();
  }

  /** How the operating system knows it. */
  long pid() {
    return process.pid();
  }

  /** Kills it without a warning, and gives what it had said and nobody read yet. */
  List<String> kill() throws IOException, InterruptedException {
    // By its handle: the process would close what it said as well.
    process.toHandle().destroyForcibly();
    process.waitFor();
    List<String> rest = new ArrayList<>();
    for (Optional<String> each = said(); each.isPresent(); each = said()) {
      rest.add(each.get());
    }
    return rest;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    kill();
  }

  /** The other side: runs in the process that was started. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Opener opener =
        Class.forName(args[1]).asSubclass(Opener.class).getDeclaredConstructor().newInstance();
    Storage storage;
    try {
      storage = opener.open(args[2]);
    } catch (StorageFailure failure) {
      say(failure.outcome());
      return;
    }
    if (args[0].equals(OPEN)) {
      say(OPENED);
      storage.close();
      return;
    }
    Written written = new Written(args[3]);
    for (int number = written.next(storage); ; number++) {
      storage.commit(written.unit(storage, number));
      say(number);
    }
  }

  private static void say(Object what) {
    System.out.println(SAYS + what);
  }
}
