package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A good storage is never called bad, whatever the seed: the whole suite, again and again. {@code -Dgasservice.repeats.on=derby},
 * {@code postgres}, {@code counted-table} or {@code triggered-table} does the same to the other adapters, which takes minutes.
 */
class FalseAlarmsTest {

  private static final String SEED = "gasservice.conformance.seed";
  private static final Map<String, Class<?>> FIXTURES = Map.of(
      "memory", MemoryStorageConformanceTest.class,
      "derby", DerbyOnDiskConformanceTest.class,
      "postgres", PostgresConformanceTest.class,
      "counted-table", PostgresCountedTableConformanceTest.class,
      "triggered-table", PostgresTriggeredTableConformanceTest.class);

  /** What failed. */
  private static final class Alarms implements TestExecutionListener {
    private final List<String> raised = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(why -> raised.add(test.getDisplayName() + ": " + why));
    }
  }

  @RepeatedTest(20)
  void theSuiteIsSilentOnAGoodStorage(RepetitionInfo repetition) {
    System.setProperty(SEED, Integer.toString(repetition.getCurrentRepetition()));
    Alarms alarms = new Alarms();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    try {
      Class<?> fixture = FIXTURES.get(System.getProperty("gasservice.repeats.on", "memory"));
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(fixture))
                  .build(),
              alarms,
              summary);
    } finally {
      System.clearProperty(SEED);
    }
    assertThat(alarms.raised).as("false alarms").isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(100);
  }
}
