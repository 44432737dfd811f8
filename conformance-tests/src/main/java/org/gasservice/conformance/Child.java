package org.gasservice.conformance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/** A process of its own that opens a place: it writes until it is killed, or tells how opening went. */
final class Child implements AutoCloseable {

  static final String OPENED = "opened";
  private static final String OPENING = "opening";
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

  /**
   * Starts a process that commits {@link Written} units of this root, and says the number of each after it was acknowledged, or with which
   * outcome it ended. Comes back when the process begins to open the place.
   */
  static Child writing(Class<? extends Opener> opener, String address, String root)
      throws IOException {
    return writing(List.of(), opener, address, root);
  }

  /** @param through a command and its options to start the process with */
  static Child writing(
      List<String> through, Class<? extends Opener> opener, String address, String root)
      throws IOException {
    Child child = start(through, WRITE, opener, address, root);
    child.expect(OPENING);
    return child;
  }

  /** Starts a process that opens the place and says {@link #OPENED}, or the outcome. */
  static Child opening(Class<? extends Opener> opener, String address) throws IOException {
    return start(List.of(), OPEN, opener, address, "-");
  }

  private static Child start(
      List<String> through,
      String task,
      Class<? extends Opener> opener,
      String address,
      String root)
      throws IOException {
    List<String> command = new ArrayList<>(through);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath(opener),
        Child.class.getName(),
        task,
        opener.getName(),
        address,
        root));
    return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void expect(String said) throws IOException {
    String first = next();
    if (!first.equals(said)) {
      throw new AssertionError("the other process said " + first + " instead of " + said);
    }
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

  /** Waits for this many units; how many there are, counted from the first the root ever saw. */
  int acknowledged(int units) throws IOException {
    int acknowledged = 0;
    for (int unit = 0; unit < units; unit++) {
      String said = next();
      if (!isNumber(said)) {
        throw new AssertionError("the other process was refused with " + said);
      }
      acknowledged = Integer.parseInt(said) + 1;
    }
    return acknowledged;
  }

  /**
   * How a process that writes ended by itself.
   *
   * @param acknowledged units, counted as above
   */
  record Ended(int acknowledged, String outcome) {}

  /** Waits until it is refused. */
  Ended ended() throws IOException {
    int acknowledged = 0;
    String said = next();
    while (isNumber(said)) {
      acknowledged = Integer.parseInt(said) + 1;
      said = next();
    }
    return new Ended(acknowledged, said);
  }

  /** How the operating system knows it, and what it started. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Lets it live on, for a while at most. */
  void live(Duration most) throws InterruptedException {
    process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Kills it without a warning; how many units it had acknowledged that nobody had heard of yet, counted as above, or 0. */
  int kill() throws IOException, InterruptedException {
    // By its handle: the process would close what it said as well.
    processes().forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    int acknowledged = 0;
    for (Optional<String> each = said(); each.isPresent(); each = said()) {
      if (isNumber(each.get())) {
        // a number cut short by the kill is a smaller one
        acknowledged = Math.max(acknowledged, Integer.parseInt(each.get()) + 1);
      }
    }
    return acknowledged;
  }

  private static boolean isNumber(String said) {
    return !said.isEmpty() && said.chars().allMatch(each -> '0' <= each && each <= '9');
  }

  @Override
  public void close() throws IOException, InterruptedException {
    kill();
  }

  /** The other side: runs in the process that was started. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Opener opener =
        Class.forName(args[1]).asSubclass(Opener.class).getDeclaredConstructor().newInstance();
    try {
      if (args[0].equals(OPEN)) {
        open(opener, args[2]);
      } else {
        write(opener, args[2], new Written(args[3]));
      }
    } catch (StorageFailure failure) {
      say(failure.outcome());
    }
  }

  private static void open(Opener opener, String address) {
    try (Storage storage = opener.open(address)) {
      say(OPENED);
    }
  }

  private static void write(Opener opener, String address, Written written) {
    say(OPENING);
    try (Storage storage = opener.open(address)) {
      for (int number = written.next(storage); ; number++) {
        storage.commit(written.unit(storage, number));
        say(number);
      }
    }
  }

  private static void say(Object what) {
    System.out.println(SAYS + what);
  }
}
