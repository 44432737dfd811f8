package org.gasservice.pit;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.pitest.coverage.TestInfo;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * The tests a mutant is shown to: all that reach it when they are quick together, and otherwise those of its own package and of those above it, then those of others, quick ones
 * first, for as long as the budget lasts. A mutant only a test beyond it would notice counts as survived, so the score errs to the low side. What the form of
 * a command refuses is held by one page: mutants of {@code check} are shown to its test first, however many others come by.
 */
final class NearestTestsFirst implements TestPrioritiser {

  /** Milliseconds of test time for one mutant, as the tests took when nothing was mutated. */
  static final int BUDGET = 2_500;

  /** What a command says about its own values, and the test that holds it. */
  private static final String FORM = "check";

  private static final String FORMS = ".CommandFormsTest.[";

  private final TestPrioritiser reaching;

  NearestTestsFirst(TestPrioritiser reaching) {
    this.reaching = reaching;
  }

  @Override
  public List<TestInfo> assignTests(MutationDetails mutant) {
    String home = mutant.getClassName().getPackage().asJavaName();
    List<TestInfo> tests = new ArrayList<>(reaching.assignTests(mutant));
    boolean ofForm = mutant.getMethod().contains(FORM);
    tests.sort(comparing((TestInfo test) -> !(ofForm && test.getName().contains(FORMS)))
        .thenComparing(test -> !home.startsWith(packageOf(test)))
        .thenComparingInt(TestInfo::getTime)
        .thenComparing(TestInfo::getName));
    List<TestInfo> shown = new ArrayList<>();
    int spent = 0;
    for (TestInfo test : tests) {
      spent += Math.max(1, test.getTime());
      if (spent > BUDGET && !shown.isEmpty()) {
        break;
      }
      shown.add(test);
    }
    return List.copyOf(shown);
  }

  /** A test is called by its class and what the platform calls it: {@code org.example.SomeTest.[engine:…}. */
  private static String packageOf(TestInfo test) {
    String type = test.getName().substring(0, test.getName().indexOf(".["));
    return type.substring(0, type.lastIndexOf('.'));
  }
}
