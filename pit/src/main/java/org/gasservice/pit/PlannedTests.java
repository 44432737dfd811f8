package org.gasservice.pit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.help.PitHelpError;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnitFinder;

/** Tests of any engine of the JUnit platform, found by planning them; PIT's own plug-in runs whole test classes to find what is in them. */
public final class PlannedTests implements TestPluginFactory, Configuration {

  @Override
  public Configuration createTestFrameworkConfiguration(
      TestGroupConfig groups,
      ClassByteArraySource source,
      Collection<String> excludedRunners,
      Collection<String> includedMethods) {
    return this;
  }

  @Override
  public String name() {
    return "planned-junit-platform";
  }

  @Override
  public String description() {
    return "Tests of the JUnit platform, found by planning";
  }

  @Override
  public TestUnitFinder testUnitFinder() {
    return new PlannedTestFinder();
  }

  @Override
  public TestSuiteFinder testSuiteFinder() {
    return suite -> List.of();
  }

  @Override
  public Optional<PitHelpError> verifyEnvironment() {
    return Optional.empty();
  }
}
