package org.gasservice.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.GradeFiles;
import org.gasservice.conformance.report.GradeText;
import org.gasservice.storage.Capability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The conformance suite for one adapter. Extend it, give it places, run it with JUnit:
 *
 * <pre>{@code
 * class MyStorageTest extends StorageConformance {
 *   @Override
 *   protected Place newPlace() throws Exception {
 *     Path folder = Files.createTempDirectory("mine");
 *     return () -> MyStorage.open(folder);
 *   }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Grading.class)
public abstract class StorageConformance {

  private final Marks marks = new Marks();
  private @Nullable Shared shared;
  private @Nullable Town town;

  /** For the extending class. */
  protected StorageConformance() {}

  /** A new place with an empty store. */
  protected abstract Place newPlace() throws Exception;

  /**
   * Opens a place from another process. Without it, and without {@link Place#address()}, the level Durable is out of reach, and
   * the report says so.
   */
  protected Optional<Class<? extends Opener>> opener() {
    return Optional.empty();
  }

  /** What the reports call the adapter; by default the name of the extending class. */
  protected String adapter() {
    return getClass().getSimpleName();
  }

  /**
   * Called once after the last test. By default the grade is printed, and written as a page and as JSON below
   * {@code -Dgasservice.conformance.out}, by default {@code target/conformance}.
   */
  protected void graded(Grade grade) throws IOException {
    Path folder = Path.of(
        System.getProperty("gasservice.conformance.out", "target/conformance"), grade.adapter());
    System.out.println(GradeText.of(grade));
    System.out.println("  " + GradeFiles.write(grade, folder));
  }

  @BeforeAll
  final void openSharedStore() throws Exception {
    shared = Shared.open(newPlace());
  }

  @AfterAll
  final void closeSharedStore() throws IOException {
    if (shared != null) {
      Set<Capability> capabilities = shared.storage().capabilities();
      if (town != null) {
        town.close();
      }
      shared.close();
      graded(marks.grade(adapter(), capabilities));
    }
  }

  final Marks marks() {
    return marks;
  }

  /** A city on a place of its own, founded when it is first asked for. */
  final Town town() throws Exception {
    if (town == null) {
      town = Town.found(newPlace());
    }
    return town;
  }

  final Shared shared() {
    return Objects.requireNonNull(shared, "opened before all tests");
  }

  /** G: every operation. */
  @Nested
  class General extends GeneralRules {
    General() {
      super(StorageConformance.this);
    }
  }

  /** V: values. */
  @Nested
  class Values extends ValueRules {
    Values() {
      super(StorageConformance.this);
    }
  }

  /** F: find. */
  @Nested
  class Find extends FindRules {
    Find() {
      super(StorageConformance.this);
    }
  }

  /** S: scan. */
  @Nested
  class Scan extends ScanRules {
    Scan() {
      super(StorageConformance.this);
    }
  }

  /** A: all. */
  @Nested
  class All extends AllRules {
    All() {
      super(StorageConformance.this);
    }
  }

  /** C: commit. */
  @Nested
  class Commit extends CommitRules {
    Commit() {
      super(StorageConformance.this);
    }
  }

  /** C: concurrent commits. */
  @Nested
  class ConcurrentCommit extends ConcurrentCommitRules {
    ConcurrentCommit() {
      super(StorageConformance.this);
    }
  }

  /** C: random histories. */
  @Nested
  class RandomHistories extends RandomHistoryRules {
    RandomHistories() {
      super(StorageConformance.this);
    }
  }

  /** U: unique keys. */
  @Nested
  class UniqueKeys extends UniqueRules {
    UniqueKeys() {
      super(StorageConformance.this);
    }
  }

  /** E: erase. */
  @Nested
  class Erase extends EraseRules {
    Erase() {
      super(StorageConformance.this);
    }
  }

  /** J: history. */
  @Nested
  class History extends HistoryRules {
    History() {
      super(StorageConformance.this);
    }
  }

  /** O: feed. */
  @Nested
  class Feed extends FeedRules {
    Feed() {
      super(StorageConformance.this);
    }
  }

  /** R: receipts. */
  @Nested
  class Receipts extends ReceiptRules {
    Receipts() {
      super(StorageConformance.this);
    }
  }

  /** T: within a caller's transaction. */
  @Nested
  class CallerTransactions extends CallerTransactionRules {
    CallerTransactions() {
      super(StorageConformance.this);
    }
  }

  /** M: maintenance. */
  @Nested
  class Maintain extends MaintenanceRules {
    Maintain() {
      super(StorageConformance.this);
    }
  }

  /** L: lifecycle. */
  @Nested
  class Lifecycle extends LifecycleRules {
    Lifecycle() {
      super(StorageConformance.this);
    }
  }

  /** X: the service upon it. */
  @Nested
  class Service extends ServiceRules {
    Service() {
      super(StorageConformance.this);
    }
  }

  /** L: processes that die, and two at once. */
  @Nested
  class Processes extends ProcessRules {
    Processes() {
      super(StorageConformance.this);
    }
  }
}
