package org.gasservice.pit;

import java.util.Properties;
import org.pitest.classpath.CodeSource;
import org.pitest.coverage.CoverageDatabase;
import org.pitest.mutationtest.build.DefaultTestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiserFactory;

/** How PIT comes to {@link NearestTestsFirst}. */
public final class NearestTests implements TestPrioritiserFactory {

  @Override
  public TestPrioritiser makeTestPrioritiser(
      Properties settings, CodeSource code, CoverageDatabase coverage) {
    return new NearestTestsFirst(new DefaultTestPrioritiser(coverage));
  }

  @Override
  public String description() {
    return "Tests of the mutated package first, within a budget";
  }
}
