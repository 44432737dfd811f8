package org.gasservice.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server whose processes and files a test may treat as badly as it likes, with the binaries of {@link PostgresServer}. On Linux. Apart
 * from the given settings it is as PostgreSQL makes it, with checksums.
 */
public final class LabServer implements AutoCloseable {

  private static final int SECONDS_TO_START = 60;
  private static final String USER = "postgres";

  private final Path data;
  private final Path log;
  private final int port;

  private LabServer(Path data, Path log) {
    this.data = data;
    this.log = log;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The server of this folder, not started; makes a cluster when there is none.
   *
   * @param log where the server tells what it does: best on another disk
   */
  public static LabServer in(Path data, Path log) {
    LabServer server = new LabServer(data, log);
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      server.run("initdb", "-A", "trust", "-U", USER, "-E", "UTF-8", "--data-checksums");
    }
    return server;
  }

  /** @param settings as {@code fsync=off} */
  public void start(String... settings) {
    StringBuilder options =
        new StringBuilder("-p " + port + " -k '' -c listen_addresses=127.0.0.1");
    for (String setting : settings) {
      options.append(" -c ").append(setting);
    }
    run(
        "pg_ctl",
        "-w",
        "-t",
        Integer.toString(SECONDS_TO_START),
        "-l",
        log.toString(),
        "-o",
        options.toString(),
        "start");
  }

  /** @param mode smart, fast or immediate */
  public void stop(String mode) {
    run("pg_ctl", "-w", "-m", mode, "stop");
  }

  /** The server's processes, its first one first; none when it does not run. */
  public List<ProcessHandle> processes() {
    return first().stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }

  private List<ProcessHandle> first() {
    Path file = data.resolve("postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).stream()
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything {@link PostgresServer#openAt} needs. */
  public String address() {
    return url() + "?user=" + USER;
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** As the product opens it. */
  public PostgresStorage open() {
    return PostgresStorage.open(url(), USER, "");
  }

  /** The server refuses to run as root; in a name space of its own nobody is. */
  private void run(String program, String... options) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(PostgresServer.program(program).toString());
    command.addAll(List.of("-D", data.toString()));
    command.addAll(List.of(options));
    try {
      // the server lives on with what its starter wrote to, so that is a file
      Path said = Files.createTempFile("lab-server", ".txt");
      try {
        Process process = new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
        if (process.waitFor() != 0) {
          throw new IllegalStateException(
              program + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills what runs of it, the first process first, so that it starts no others, and waits until all are gone. */
  public void kill() {
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  @Override
  public void close() {
    kill();
  }
}
