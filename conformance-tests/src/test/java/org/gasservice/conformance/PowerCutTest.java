package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts the power. A killed process leaves its writes in the cache of the operating system, so only this shows whether they were forced to the
 * disk: the store lies in an image whose file system writes back after minutes; the writer is halted, the image copied, and the copy is what
 * a disk would hold. Needs root on Linux with loop devices. A store that is told not to force must lose data, or the recipe proves nothing.
 */
@EnabledIfSystemProperty(
    named = "gasservice.long-faults",
    matches = "true",
    disabledReason =
        "runs in the profile of long faults: -Dgasservice.long-faults=true, as root on Linux")
class PowerCutTest {

  private static final int CUTS = Integer.getInteger("gasservice.power-cuts", 10);
  private static final int MOST_UNITS = 60;
  private static final String ROOT = "cut";

  @TempDir
  Path lab;

  /** Derby keeps the log of its first database open for as long as the process lives: it must not lie on a disk that is taken away. */
  @BeforeAll
  static void letDerbyOpenItsLog(@TempDir Path elsewhere) {
    DerbyStorage.open(elsewhere.resolve("first")).close();
  }

  /** As the product opens it. */
  public static final class Forcing implements Opener {
    @Override
    public Storage open(String address) {
      return DerbyStorage.open(Path.of(address));
    }
  }

  /** The negative control: acknowledges before the disk does. */
  public static final class NotForcing implements Opener {
    @Override
    public Storage open(String address) {
      System.setProperty("derby.system.durability", "test");
      return DerbyStorage.open(Path.of(address));
    }
  }

  private static String run(Object... command) throws IOException, InterruptedException {
    List<String> words = List.of(command).stream().map(String::valueOf).toList();
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as("%s: %s", words, said).isZero();
    return said;
  }

  /** A file system in an image, until it is closed. */
  private record Disk(String device, Path folder) implements AutoCloseable {
    static Disk mount(Path image, Path folder) throws IOException, InterruptedException {
      Files.createDirectories(folder);
      String device = run("losetup", "-f", "--show", image);
      run("mount", "-o", "commit=300,noatime", device, folder);
      return new Disk(device, folder);
    }

    Path data() {
      return folder.resolve("data");
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

  /** Lets a process write, cuts the power, and tells whether everything it acknowledged is there. */
  private boolean survives(Class<? extends Opener> opener, int cut, int units) throws Exception {
    Path image = lab.resolve("disk-" + cut);
    Path copy = lab.resolve("copy-" + cut);
    run("truncate", "-s", "200M", image);
    run("mkfs.ext4", "-q", "-F", image);
    int acknowledged = -1;
    try (Disk disk = Disk.mount(image, lab.resolve("mount-" + cut))) {
      new Forcing().open(disk.data().toString()).close();
      run("sync");
      try (Child child = Child.writing(opener, disk.data().toString(), ROOT)) {
        for (int unit = 0; unit < units; unit++) {
          acknowledged = Integer.parseInt(child.next());
        }
        run("kill", "-STOP", child.pid());
        run("cp", "--sparse=always", image, copy);
        acknowledged = child.kill().stream()
            .filter(said -> !said.isEmpty())
            .mapToInt(Integer::parseInt)
            .reduce(acknowledged, Math::max);
      }
    }
    try (Disk disk = Disk.mount(copy, lab.resolve("after-" + cut));
        Storage storage = new Forcing().open(disk.data().toString())) {
      new Written(ROOT).check(storage, acknowledged);
      return true;
    } catch (AssertionError | StorageFailure lost) {
      System.out.println("cut " + cut + " after unit " + acknowledged + ": " + lost.getMessage());
      return false;
    } finally {
      Files.delete(image);
      Files.delete(copy);
    }
  }

  @Test
  void nothingAcknowledgedIsLostWhenThePowerGoes() throws Exception {
    long seed = Budget.seed();
    Random random = new Random(seed);
    int survived = 0;
    for (int cut = 0; cut < CUTS; cut++) {
      survived += survives(Forcing.class, cut, 1 + random.nextInt(MOST_UNITS)) ? 1 : 0;
    }
    System.out.println("power cuts survived: " + survived + " of " + CUTS + ", seed " + seed);
    assertThat(survived).as("cuts without a loss; seed %d", seed).isEqualTo(CUTS);
  }

  @Test
  void aStoreThatDoesNotForceLosesData() throws Exception {
    int lost = 0;
    for (int cut = 0; cut < 3; cut++) {
      lost += survives(NotForcing.class, 1_000 + cut, 40) ? 0 : 1;
    }
    System.out.println("cuts that cost the negative control data: " + lost + " of 3");
    assertThat(lost).as("cuts that cost the negative control data").isPositive();
  }
}
