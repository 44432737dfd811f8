package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.conformance.report.Grade;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite is tested as well: broken storages are caught, each by the rule it breaks, and the good one passes. */
class SaboteursTest {

  private static volatile UnaryOperator<Place> bend = UnaryOperator.identity();

  /** Broken storages make threads wait for what never comes: they need not be waited for as long as good ones. */
  private static final String LONGEST = "gasservice.conformance.longest-seconds";

  @BeforeAll
  static void waitLess() {
    System.setProperty(LONGEST, "15");
  }

  @AfterAll
  static void waitAsLongAsEver() {
    System.clearProperty(LONGEST);
  }

  /** Not run by itself. */
  static class Sabotaged extends StorageConformance {
    @Override
    protected Place newPlace() {
      return bend.apply(MemoryStorage::new);
    }

    @Override
    protected Optional<Class<? extends Opener>> opener() {
      return Optional.of(Late.class);
    }

    @Override
    protected void graded(Grade grade) {
      // Part of the suite on a broken storage: nobody wants its page.
    }
  }

  /** What came out of a run: the rules of tests that passed, and failures by rule. */
  private record Run(List<String> passed, Map<String, List<Throwable>> failed)
      implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      rules(test)
          .forEach(rule -> result
              .getThrowable()
              .ifPresentOrElse(
                  failure ->
                      failed.computeIfAbsent(rule, none -> new ArrayList<>()).add(failure),
                  () -> passed.add(rule)));
    }

    private static List<String> rules(TestIdentifier test) {
      return test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Rule.class))
          .map(rule -> List.of(rule.value()))
          .orElse(List.of());
    }
  }

  private static Run run(String group, UnaryOperator<Place> with) throws ClassNotFoundException {
    Class<?> nested = Class.forName(StorageConformance.class.getName() + "$" + group);
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectNestedClass(List.of(Sabotaged.class), nested))
        .build();
    Run run = new Run(new ArrayList<>(), new LinkedHashMap<>());
    bend = with;
    LauncherFactory.create().execute(request, run);
    return run;
  }

  static List<Arguments> saboteurs() {
    Map<String, Sabotage> known = known();
    String only = System.getProperty("gasservice.saboteurs", "");
    return Saboteur.all().stream()
        .filter(saboteur -> only.isEmpty() || List.of(only.split(",")).contains(saboteur.name()))
        .map(saboteur -> Arguments.of(saboteur, known.get(saboteur.name())))
        .toList();
  }

  private static Map<String, Sabotage> known() {
    Map<String, Sabotage> known = new LinkedHashMap<>();
    Sabotage.all().forEach(each -> known.put(each.name(), each));
    return known;
  }

  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.MethodSource("saboteurs")
  void isCaughtByTheRuleItBreaks(Saboteur saboteur, Sabotage known) throws ClassNotFoundException {
    Run run = run(saboteur.group(), saboteur.bend());
    assertThat(run.failed().keySet())
        .as("rules broken by %s: %s", saboteur, known.what())
        .contains(known.rule());
    assertThat(run.failed().get(known.rule())).allSatisfy(failure -> {
      assertThat(failure).isInstanceOf(AssertionError.class);
      assertThat(failure.getMessage())
          .as("the message explains itself")
          .contains("\n" + known.rule() + ": ", "For: ", "Found: ");
    });
  }

  @Test
  void everySaboteurIsBuiltAndKnownByOneName() {
    assertThat(Saboteur.all())
        .extracting(Saboteur::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Sabotage.all().stream()
            .filter(each -> !each.impossible())
            .map(Sabotage::name)
            .toList());
    assertThat(Saboteur.all()).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void everyKnownFaultIsBuiltOrImpossible() throws IOException {
    List<String> catalogue;
    try (var in = SaboteursTest.class.getResourceAsStream("catalogue.tsv")) {
      catalogue = new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(0, line.indexOf('\t')))
          .toList();
    }
    assertThat(Sabotage.all().stream().flatMap(each -> each.known().stream()))
        .as("faults of the catalogue somebody thought of")
        .containsAll(catalogue)
        .isSubsetOf(catalogue);
  }

  @Test
  void everyRuleATestReachesIsNeeded() {
    List<String> caught = Sabotage.all().stream().map(Sabotage::rule).toList();
    assertThat(RuleBook.bundled().rules().values())
        .filteredOn(rule -> rule.untestable().isEmpty())
        .extracting(RuleBook.Stated::id)
        .allSatisfy(rule -> assertThat(caught).as("saboteurs of %s", rule).contains(rule));
  }

  static List<String> groups() {
    return Saboteur.all().stream().map(Saboteur::group).distinct().toList();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("groups")
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

        Deliberately broken storages, each breaking one promise. `SaboteursTest` runs the suite against every one of them and demands that a
        test of the named rule fails, with a message that says so: a crash, a time-out or another rule do not count. The good storages must pass
        the same tests, whatever the seed (`FalseAlarmsTest`). Severity 1 is silent loss, corruption, double effect or a breach of privacy, 2 a
        wrong answer one can see, 3 portability. `ProofsTest` shows without the suite that each saboteur of severity 1 is really wrong (the one that dies
        with its process is shown by killing it). Numbers such as A02 are those of a catalogue of faults seen in adapters (`catalogue.tsv`): each is built
        here or named as impossible below. This page is written from `saboteurs.tsv` and checked against the code.

        | saboteur | severity | catalogue | what goes wrong | caught by |
        | --- | --- | --- | --- | --- |
        """);
    List<Sabotage> all = Sabotage.all();
    all.stream().filter(each -> !each.impossible()).forEach(each -> line(page, each, each.rule()));
    page.append("""

        ## What the port makes impossible

        | fault | severity | catalogue | why it cannot happen, or where it is tested instead |
        | --- | --- | --- | --- |
        """);
    all.stream().filter(Sabotage::impossible).forEach(each -> line(page, each));
    return page.toString();
  }

  private static void line(StringBuilder page, Sabotage sabotage, String... more) {
    page.append("| ")
        .append(String.join(
            " | ",
            sabotage.name(),
            Integer.toString(sabotage.severity()),
            String.join(" ", sabotage.known()),
            sabotage.what()));
    for (String cell : more) {
      page.append(" | ").append(cell);
    }
    page.append(" |\n");
  }
}
