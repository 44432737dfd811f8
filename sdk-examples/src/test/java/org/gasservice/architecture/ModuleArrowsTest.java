package org.gasservice.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.architecture.House.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: between modules, between packages, between the features of the core. */
class ModuleArrowsTest {

  /** Arrows point left only: a feature may use what stands before it, never what stands after. */
  private static final List<List<String>> FEATURES = List.of(
      List.of("standard", "calendar", "money"),
      List.of("access"),
      List.of("sla"),
      List.of("workforce"),
      List.of("training", "discipline"),
      List.of("customer", "meter"),
      List.of("order", "protection"),
      List.of("majorevent"),
      List.of("contact", "notice", "inspection"),
      List.of("hall"),
      List.of("tariff"),
      List.of("billing"),
      List.of("payment"),
      List.of("dunning"),
      List.of("complaint", "conduct", "voice", "document"),
      List.of("quality"));

  /** A package with "..": with all below it. Annotations that say what may be null are free for everybody. */
  @ParameterizedTest
  @CsvSource({
    "org.gasservice.storage,         java..",
    "org.gasservice.storage.memory.., java.. org.gasservice.storage",
    "org.gasservice.storage.jdbc..,  java.. javax.sql.. org.slf4j.. com.zaxxer.hikari.. org.gasservice.storage",
    "org.gasservice.storage.derby.., java.. javax.sql.. org.slf4j.. org.apache.derby.. org.gasservice.storage org.gasservice.storage.jdbc..",
    "org.gasservice.storage.postgres.., java.. javax.sql.. org.postgresql.. org.gasservice.storage org.gasservice.storage.jdbc..",
  })
  void aStorageModuleUsesOnly(String module, String others) {
    String[] allowed = Stream.of(
            Stream.of(others.split(" ")), Stream.of(module, "org.jspecify.annotations"))
        .flatMap(s -> s)
        .toArray(String[]::new);
    classes()
        .that(resideInAPackage(module))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(primitives()))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void theCoreKnowsThePortAndNoAdapterAndNothingBuiltOnIt() {
    noClasses()
        .that(resideInAPackage("org.gasservice.core.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.gasservice..")
            .and(DescribedPredicate.not(
                resideInAnyPackage("org.gasservice.core..", "org.gasservice.storage"))))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void theConformanceSuiteKnowsNoAdapter() {
    noClasses()
        .that(resideInAPackage("org.gasservice.conformance.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.gasservice.storage.*..", "org.gasservice.examples.."))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void testLibrariesStayInTheConformanceSuite() {
    noClasses()
        .that(resideInAPackage("org.gasservice.."))
        .and(DescribedPredicate.not(resideInAPackage("org.gasservice.conformance..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(
            "org.junit..", "net.jqwik..", "org.assertj..", "com.tngtech.archunit.."))
        .check(House.CLASSES);
  }

  @Test
  void noPackageReachesItselfThroughOthers() {
    slices().matching("org.gasservice.(**)").should().beFreeOfCycles().check(House.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("featuresAndWhatComesAfter")
  void featuresUseOnlyWhatStandsBeforeThem(List<String> features, List<String> after) {
    noClasses()
        .that(resideInAnyPackage(packages(features)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages(after)))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  static Stream<Object[]> featuresAndWhatComesAfter() {
    List<Object[]> pairs = new ArrayList<>();
    for (int i = 0; i < FEATURES.size() - 1; i++) {
      pairs.add(new Object[] {
        FEATURES.get(i),
        FEATURES.subList(i + 1, FEATURES.size()).stream().flatMap(List::stream).toList()
      });
    }
    return pairs.stream();
  }

  /** The rules above pass on nothing; this one sees to it that there is something. */
  @ParameterizedTest
  @MethodSource("libraries")
  void everyModuleWithSourcesIsLookedAt(Library library) {
    assertThat(House.CLASSES.stream().anyMatch(library::owns)).isEqualTo(library.hasSources());
  }

  static Stream<Library> libraries() {
    return House.LIBRARIES.stream();
  }

  private static String[] packages(List<String> features) {
    return features.stream()
        .map(feature -> "org.gasservice.core." + feature + "..")
        .toArray(String[]::new);
  }

  /** Arrays of primitives live in no package. */
  private static DescribedPredicate<JavaClass> primitives() {
    return DescribedPredicate.describe(
        "primitives", type -> type.getBaseComponentType().isPrimitive());
  }
}
