package org.gasservice.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Disks that can be halted, filled and copied, and processes that can be halted: with the tools of Linux, as root. */
final class Lab {

  private Lab() {}

  /** Runs a command; what it printed. */
  static String run(Object... command) throws IOException, InterruptedException {
    List<String> words = Stream.of(command).map(String::valueOf).toList();
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(words + ": " + said);
    }
    return said;
  }

  /** Halts processes where they are. One that ended meanwhile writes no more either. */
  static void halt(List<ProcessHandle> processes) throws IOException, InterruptedException {
    for (ProcessHandle process : processes) {
      run("sh", "-c", "kill -STOP \"$0\" 2>/dev/null || true", process.pid());
    }
  }

  /** A file system in an image, until it is closed. */
  record Disk(String device, Path folder) implements AutoCloseable {

    /** An empty image. */
    static void make(Path image, int megabytes) throws IOException, InterruptedException {
      run("truncate", "-s", megabytes + "M", image);
      run("mkfs.ext4", "-q", "-F", "-m", "0", image);
    }

    /** Mounts an image so that nothing is written to it for minutes, unless it is forced. */
    static Disk mount(Path image, Path folder) throws IOException, InterruptedException {
      Files.createDirectories(folder);
      String device = run("losetup", "-f", "--show", image);
      run("mount", "-o", "commit=300,noatime", device, folder);
      return new Disk(device, folder);
    }

    Path data() {
      return folder.resolve("data");
    }

    /** Leaves no byte free. */
    void fill() throws IOException, InterruptedException {
      run("sh", "-c", "dd if=/dev/zero of=\"$0\" bs=4k 2>/dev/null; sync -f \"$0\"", filler());
    }

    /** Takes away what {@link #fill} put there. */
    void free() throws IOException {
      Files.delete(filler());
    }

    private Path filler() {
      return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException, InterruptedException {
      // the kernel may still be busy with the last process that had files open there
      run(
          "sh",
          "-c",
          "for i in $(seq 50); do umount \"$0\" && exit 0; sleep 0.2; done; exit 1",
          folder);
      run("losetup", "-d", device);
    }
  }
}
