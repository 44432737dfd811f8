package org.gasservice.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The core is a function of what it is given: no clock, no randomness, no files, no threads, no state of its own. */
class PurityTest {

  private static final DescribedPredicate<JavaClass> CORE =
      resideInAPackage("org.gasservice.core..");
  /** Below the root package, where a service is put together and defaults for clock and randomness are named. */
  private static final DescribedPredicate<JavaClass> RULES =
      resideInAPackage("org.gasservice.core.*..");

  private static final DescribedPredicate<JavaClass> LIBRARIES = resideInAnyPackage(
      "org.gasservice.storage..", "org.gasservice.core..", "org.gasservice.conformance..");

  @Test
  void nothingInTheCoreReadsTheClockOrTheSettingsOfTheMachine() {
    noClasses()
        .that(CORE)
        .should()
        .accessTargetWhere(call("now").and(owned("java.time..")).and(withoutArguments()))
        .orShould()
        .accessTargetWhere(
            owned("java.lang").and(call("currentTimeMillis", "nanoTime", "getenv", "random")))
        .orShould()
        .accessTargetWhere(owned("java.time", "java.util")
            .and(call("systemDefault", "systemDefaultZone", "getDefault")))
        .orShould()
        .accessTargetWhere(owned("java.util").and(call("randomUUID")))
        .orShould()
        .dependOnClassesThat(named(
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.Date",
            "java.util.Calendar"))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void onlyTheRootOfTheCoreNamesTheSystemClockAndSecureRandomness() {
    noClasses()
        .that(RULES)
        .should()
        .accessTargetWhere(
            owned("java.time").and(call("system", "systemUTC", "tick", "tickSeconds")))
        .orShould()
        .dependOnClassesThat(named("java.security.SecureRandom"))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void theCoreOpensNoFileNoSocketAndNoThread() {
    noClasses()
        .that(CORE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "javax.sql.."))
        .orShould()
        .dependOnClassesThat(named(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.RandomAccessFile",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.URLConnection",
            "java.util.Timer",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.CompletableFuture"))
        .orShould()
        .accessTargetWhere(owned("java.lang")
            .and(call("sleep", "ofVirtual", "ofPlatform", "startVirtualThread", "addShutdownHook")))
        .orShould()
        .callConstructorWhere(DescribedPredicate.describe(
            "starts a thread", access -> access.getTargetOwner().isAssignableTo(Thread.class)))
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void noLibraryKeepsStateInStaticFields() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(LIBRARIES)
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void noLibraryPrintsOrEndsTheProcess() {
    // The suite is a test tool: it speaks to whoever runs it.
    JavaClasses libraries = House.CLASSES.that(
        LIBRARIES.and(DescribedPredicate.not(resideInAPackage("org.gasservice.conformance.."))));
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(libraries);
    noClasses()
        .should()
        .accessTargetWhere(owned("java.lang").and(call("exit", "halt")))
        .check(libraries);
  }

  @Test
  void everyPackageSaysThatNothingIsNullUnlessMarked() {
    Set<String> silent = House.CLASSES.stream()
        .map(JavaClass::getPackage)
        .filter(type -> !type.isAnnotatedWith(NullMarked.class))
        .map(type -> type.getName())
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(silent).isEmpty();
  }

  private static DescribedPredicate<JavaAccess<?>> owned(String... packages) {
    return DescribedPredicate.describe(
        "in " + String.join(", ", packages),
        access -> resideInAnyPackage(packages).test(access.getTargetOwner()));
  }

  private static DescribedPredicate<JavaAccess<?>> call(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        "call " + wanted, access -> wanted.contains(access.getName()));
  }

  /** {@code now(clock)} asks the clock it is given. */
  private static DescribedPredicate<JavaAccess<?>> withoutArguments() {
    return DescribedPredicate.describe(
        "without a clock",
        access -> access.getTarget().getFullName().endsWith("()")
            || access.getTarget().getFullName().endsWith("(java.time.ZoneId)"));
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        "one of " + new TreeSet<>(wanted), type -> wanted.contains(type.getName()));
  }
}
