package org.gasservice.pit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pitest.coverage.TestInfo;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * The tests a mutant is shown to: those of its own package and of the packages above it that reach it, quick ones first, for as long as a budget lasts; then those of
 * others, for as long again. A mutant only a test beyond it would notice counts as survived, so the score errs to the low side. What the form of a command refuses is
 * held by one page: mutants of {@code check} are shown to its test first, however many others come by.
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
    boolean ofForm = mutant.getMethod().contains(FORM);
    Map<Boolean, List<TestInfo>> near = reaching.assignTests(mutant).stream()
        .sorted(comparing((TestInfo test) -> !(ofForm && test.getName().contains(FORMS)))
            .thenComparingInt(TestInfo::getTime)
            .thenComparing(TestInfo::getName))
        .collect(partitioningBy(test -> home.startsWith(packageOf(test))));
    return Stream.of(true, false)
        .flatMap(each -> withinBudget(near.getOrDefault(each, List.of())))
        .toList();
  }

  /** At least one. */
  private static Stream<TestInfo> withinBudget(List<TestInfo> tests) {
    int spent = 0;
    int shown = 0;
    while (shown < tests.size() && (shown == 0 || spent <= BUDGET)) {
      spent += Math.max(1, tests.get(shown++).getTime());
    }
    return tests.stream().limit(shown);
  }

  /** A test is called by its class and what the platform calls it: {@code org.example.SomeTest.[engine:…}. */
  private static String packageOf(TestInfo test) {
    String type = test.getName().substring(0, test.getName().indexOf(".["));
    return type.substring(0, type.lastIndexOf('.'));
  }
}
