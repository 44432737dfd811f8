package org.gasservice.pit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.testapi.AbstractTestUnit;
import org.pitest.testapi.Description;
import org.pitest.testapi.ResultCollector;

/** One method, run by its unique identifier. It fails with the first failure of anything that runs for it. */
final class PlannedTest extends AbstractTestUnit {

  private final String uniqueId;

  PlannedTest(String uniqueId, Class<?> type) {
    super(new Description(uniqueId, type));
    this.uniqueId = uniqueId;
  }

  @Override
  public void execute(ResultCollector results) {
    results.notifyStart(getDescription());
    Throwable failure = run();
    if (failure == null) {
      results.notifyEnd(getDescription());
    } else {
      results.notifyEnd(getDescription(), failure);
    }
  }

  /** Whatever comes of it: PIT looks for failing tests itself before it mutates anything. */
  void warmUp() {
    run();
  }

  private @Nullable Throwable run() {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectUniqueId(uniqueId))
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier node, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                  failure.compareAndSet(null, result.getThrowable().orElseGet(AssertionError::new));
                }
              }
            });
    return failure.get();
  }
}
