package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.Level;
import org.gasservice.conformance.report.Result;
import org.gasservice.conformance.report.RuleResult;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A fixture that leaves a hook out is told which, and never gets the level for it. */
class MissingHookTest {

  private static final List<Grade> GRADES = new CopyOnWriteArrayList<>();
  private static final AtomicInteger PLACES = new AtomicInteger();

  @TempDir
  static Path folder;

  /** A durable adapter that cannot be opened from another process. Not run by itself. */
  static class Incomplete extends StorageConformance {
    @Override
    protected Place newPlace() {
      Path place = folder.resolve("place-" + PLACES.incrementAndGet());
      return () -> DerbyStorage.open(place);
    }

    @Override
    protected void graded(Grade grade) {
      GRADES.add(grade);
    }
  }

  /** With an opener, but places nobody else can find. Not run by itself. */
  static class WithoutAddress extends Incomplete {
    @Override
    protected Optional<Class<? extends Opener>> opener() {
      return Optional.of(DerbyOnDiskConformanceTest.Folder.class);
    }
  }

  private static Grade last() {
    return GRADES.get(GRADES.size() - 1);
  }

  private static RuleResult killed(Class<?> fixture) throws ClassNotFoundException {
    Class<?> processes = Class.forName(StorageConformance.class.getName() + "$Processes");
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request()
            .selectors(selectNestedClass(List.of(fixture), processes))
            .build());
    return last().rules().stream()
        .filter(rule -> rule.id().equals("L5"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAnOpenerTheReportAsksForIt() throws ClassNotFoundException {
    RuleResult rule = killed(Incomplete.class);
    assertThat(rule.result()).isEqualTo(Result.NOT_RUN);
    assertThat(rule.notes()).singleElement().asString().contains("opener()");
    assertThat(last().reaches(Level.DURABLE)).isFalse();
  }

  @Test
  void withoutAnAddressTheReportAsksForIt() throws ClassNotFoundException {
    RuleResult rule = killed(WithoutAddress.class);
    assertThat(rule.result()).isEqualTo(Result.NOT_RUN);
    assertThat(rule.notes()).singleElement().asString().contains("address()");
  }

  @Test
  void aPartOfTheSuiteEarnsNoLevel() throws ClassNotFoundException {
    killed(Incomplete.class);
    assertThat(last().level()).isEmpty();
    assertThat(last().with(Result.NOT_RUN)).hasSizeGreaterThan(100);
  }
}
