package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gasservice.conformance.report.Grade;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite is tested as well: broken storages are caught, each by the rule it breaks, and the good one passes. */
class SaboteursTest {

  private static volatile UnaryOperator<Storage> bend = UnaryOperator.identity();

  /** Not run by itself. */
  static class Sabotaged extends StorageConformance {
    @Override
    protected Place newPlace() {
      UnaryOperator<Storage> bent = bend;
      return () -> bent.apply(new MemoryStorage());
    }

    @Override
    protected void graded(Grade grade) {
      // Part of the suite on a broken storage: nobody wants its page.
    }
  }

  /** What came out of a run: display names of the tests that passed, failures by display name. */
  private record Run(List<String> passed, Map<String, Throwable> failed)
      implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getThrowable().isEmpty()) {
        passed.add(test.getDisplayName());
      }
      result.getThrowable().ifPresent(failure -> failed.put(test.getDisplayName(), failure));
    }
  }

  private static Run run(String group, UnaryOperator<Storage> with) throws ClassNotFoundException {
    Class<?> nested = Class.forName(StorageConformance.class.getName() + "$" + group);
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectNestedClass(List.of(Sabotaged.class), nested))
        .build();
    Run run = new Run(new ArrayList<>(), new LinkedHashMap<>());
    bend = with;
    LauncherFactory.create().execute(request, run);
    return run;
  }

  static List<Saboteur> saboteurs() {
    return Saboteur.all();
  }

  @ParameterizedTest
  @MethodSource("saboteurs")
  void isCaughtByTheRuleItBreaks(Saboteur saboteur) throws ClassNotFoundException {
    Run run = run(saboteur.group(), saboteur.bend());
    assertThat(run.failed().keySet())
        .as("tests that failed on %s: %s", saboteur, saboteur.what())
        .anyMatch(name -> name.startsWith(saboteur.rule() + " "));
    run.failed().forEach((name, failure) -> {
      if (name.startsWith(saboteur.rule() + " ")) {
        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(failure.getMessage())
            .as("the message explains itself")
            .startsWith("\n" + saboteur.rule() + ": ")
            .contains("For: ", "Found: ");
      }
    });
  }

  static List<String> groups() {
    return Saboteur.all().stream().map(Saboteur::group).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theGoodStoragePasses(String group) throws ClassNotFoundException {
    Run run = run(group, UnaryOperator.identity());
    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).isNotEmpty();
  }

  @Test
  void thePageListsEverySaboteur() throws IOException {
    Path page = Path.of("..", "docs", "saboteurs.md");
    if (Boolean.getBoolean("gasservice.write-docs")) {
      Files.writeString(page, page());
    }
    assertThat(page)
        .as("repeat with -Dgasservice.write-docs=true after a change")
        .hasContent(page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder("""
        # Saboteurs

        Deliberately broken storages: decorators over the storage in memory, each breaking one promise. `SaboteursTest` runs the suite
        against every one of them and demands that the test of the named rule fails, with a message that says so. The good storage must
        pass the same tests. This page is checked against the code.

        | saboteur | what goes wrong | caught by |
        | --- | --- | --- |
        """);
    for (Saboteur saboteur : Saboteur.all()) {
      page.append("| ")
          .append(saboteur.name())
          .append(" | ")
          .append(saboteur.what())
          .append(" | ")
          .append(saboteur.rule())
          .append(" |\n");
    }
    return page.toString();
  }
}
