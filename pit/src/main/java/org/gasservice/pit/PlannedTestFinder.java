package org.gasservice.pit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.testapi.TestUnit;
import org.pitest.testapi.TestUnitExecutionListener;
import org.pitest.testapi.TestUnitFinder;

/**
 * A unit is a method; one with parameters is one unit with all of them. The first of a class runs at once, before anything is mutated, so that what is read
 * once and kept (standards, catalogues) is never read by mutated code.
 */
final class PlannedTestFinder implements TestUnitFinder {

  @Override
  public List<TestUnit> findTestUnits(Class<?> type, TestUnitExecutionListener nothingRunsYet) {
    List<PlannedTest> units = new ArrayList<>();
    if (type.getEnclosingClass() == null) {
      TestPlan plan = LauncherFactory.create()
          .discover(LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(type))
              .build());
      plan.getRoots().forEach(root -> collect(plan, root, type, units));
      units.stream().findFirst().ifPresent(PlannedTest::warmUp);
    }
    return List.copyOf(units);
  }

  private static void collect(
      TestPlan plan, TestIdentifier node, Class<?> type, List<PlannedTest> units) {
    if (node.isTest() || node.getSource().filter(MethodSource.class::isInstance).isPresent()) {
      units.add(new PlannedTest(node.getUniqueId(), type));
    } else {
      plan.getChildren(node).forEach(child -> collect(plan, child, type, units));
    }
  }
}
