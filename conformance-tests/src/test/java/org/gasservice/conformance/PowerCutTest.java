package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
 * disk: the store lies in an image whose file system writes back after minutes; whoever writes is halted, the image copied, and the copy is
 * what a disk would hold. Needs root on Linux with loop devices. Stores that are told not to force must lose data, or the recipe proves nothing.
 */
@EnabledIfSystemProperty(
    named = "gasservice.long-faults",
    matches = "true",
    disabledReason =
        "runs in the profile of long faults: -Dgasservice.long-faults=true, as root on Linux")
class PowerCutTest {

  private static final int CUTS = Integer.getInteger("gasservice.power-cuts", 10);
  private static final int CUTS_OF_CONTROLS = 3;
  private static final int MEGABYTES = 250;
  private static final int MOST_UNITS = 60;
  private static final String ROOT = "cut";

  @TempDir
  Path lab;

  /** Derby keeps the log of its first database open for as long as the process lives: it must not lie on a disk that is taken away. */
  @BeforeAll
  static void letDerbyOpenItsLog(@TempDir Path elsewhere) {
    DerbyStorage.open(elsewhere.resolve("first")).close();
  }

  /** A disk with an empty store on it, all of it forced. */
  private Path made(Engine.Kind kind) throws Exception {
    Path image = lab.resolve("made");
    Lab.Disk.make(image, MEGABYTES);
    try (Lab.Disk disk = Lab.Disk.mount(image, lab.resolve("making"));
        Engine engine = kind.start(disk.data(), lab)) {
      engine.open().close();
      Lab.run("sync");
    }
    return image;
  }

  /** Lets a process write, cuts the power, and tells whether everything it acknowledged is there. */
  private boolean survives(Engine.Kind kind, Engine.Kind writing, Path made, int cut, int units)
      throws Exception {
    Path image = lab.resolve("disk-" + cut);
    Path copy = lab.resolve("copy-" + cut);
    Lab.run("cp", "--sparse=always", made, image);
    int acknowledged;
    try (Lab.Disk disk = Lab.Disk.mount(image, lab.resolve("mount-" + cut));
        Engine engine = writing.start(disk.data(), lab);
        Child child = Child.writing(engine.opener(), engine.address(), ROOT)) {
      acknowledged = child.acknowledged(units);
      Lab.halt(child.processes());
      Lab.halt(engine.processes());
      // those that began while the first were halted
      Lab.halt(engine.processes());
      Lab.run("cp", "--sparse=always", image, copy);
      acknowledged = Math.max(acknowledged, child.kill());
    }
    try (Lab.Disk disk = Lab.Disk.mount(copy, lab.resolve("after-" + cut))) {
      // the number of a process that is no more, and may be another's by now
      Files.deleteIfExists(disk.data().resolve("postmaster.pid"));
      try (Engine engine = kind.start(disk.data(), lab);
          Storage storage = engine.open()) {
        new Written(ROOT).check(storage, acknowledged);
        return true;
      }
    } catch (AssertionError | StorageFailure | IllegalStateException lost) {
      System.out.println("cut " + cut + " after " + acknowledged + " units: " + lost.getMessage());
      return false;
    } finally {
      Files.delete(image);
      Files.delete(copy);
    }
  }

  private void nothingIsLost(String name, Engine.Kind kind) throws Exception {
    long seed = Budget.seed();
    Random random = new Random(seed);
    Path made = made(kind);
    int survived = 0;
    for (int cut = 0; cut < CUTS; cut++) {
      survived += survives(kind, kind, made, cut, 1 + random.nextInt(MOST_UNITS)) ? 1 : 0;
    }
    System.out.println(
        name + ", power cuts survived: " + survived + " of " + CUTS + ", seed " + seed);
    assertThat(survived).as("cuts without a loss; seed %d", seed).isEqualTo(CUTS);
  }

  private void dataIsLost(String name, Engine.Kind kind, Engine.Kind control) throws Exception {
    Path made = made(kind);
    int lost = 0;
    for (int cut = 0; cut < CUTS_OF_CONTROLS; cut++) {
      lost += survives(kind, control, made, cut, 40) ? 0 : 1;
    }
    System.out.println(name + ", cuts that cost it data: " + lost + " of " + CUTS_OF_CONTROLS);
    assertThat(lost).as("cuts that cost the negative control data").isPositive();
  }

  @Test
  void nothingAcknowledgedIsLostOnDerby() throws Exception {
    nothingIsLost("Derby", Engine.DERBY);
  }

  @Test
  void nothingAcknowledgedIsLostOnPostgres() throws Exception {
    nothingIsLost("PostgreSQL", Engine.POSTGRES);
  }

  @Test
  void aDerbyThatDoesNotForceLosesData() throws Exception {
    dataIsLost("Derby not forcing", Engine.DERBY, Engine.DERBY_NOT_FORCING);
  }

  @Test
  void aPostgresThatDoesNotForceLosesData() throws Exception {
    dataIsLost("PostgreSQL not forcing", Engine.POSTGRES, Engine.POSTGRES_NOT_FORCING);
  }

  @Test
  void aPostgresThatForcesLaterLosesData() throws Exception {
    dataIsLost("PostgreSQL forcing later", Engine.POSTGRES, Engine.POSTGRES_FORCING_LATER);
  }
}
