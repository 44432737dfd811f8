package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Holds RULES.md and the tests together, both ways. */
class RulesTest {

  private final Map<String, RuleBook.Stated> rules = RuleBook.bundled().rules();

  private static List<Class<?>> groups() {
    return Arrays.stream(StorageConformance.class.getDeclaredClasses())
        .filter(nested -> nested.isAnnotationPresent(Nested.class))
        .<Class<?>>map(Class::getSuperclass)
        .toList();
  }

  private static List<Method> tests() {
    return groups().stream()
        .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  private static Set<String> tested() {
    return tests().stream()
        .flatMap(test -> Arrays.stream(test.getAnnotation(Rule.class).value()))
        .collect(Collectors.toSet());
  }

  @Test
  void everyTestNamesRulesThatExist() {
    assertThat(tests()).isNotEmpty().allSatisfy(test -> {
      assertThat(test.isAnnotationPresent(Rule.class)).as("@Rule on %s", test).isTrue();
      assertThat(rules.keySet())
          .as("rules of %s", test)
          .contains(test.getAnnotation(Rule.class).value());
    });
  }

  @Test
  void everyRuleHasATestOrAReason() {
    Set<String> untestable = rules.values().stream()
        .filter(rule -> rule.untestable().isPresent())
        .map(RuleBook.Stated::id)
        .collect(Collectors.toSet());
    Set<String> untested = new TreeSet<>(rules.keySet());
    untested.removeAll(tested());
    assertThat(untested).as("rules without a test").isEqualTo(new TreeSet<>(untestable));
    assertThat(untestable.size()).as("rules no test reaches").isLessThan(rules.size() / 10);
  }

  @Test
  void everyRuleIsOneSentenceWithMustOrMay() {
    assertThat(rules.values()).hasSizeGreaterThan(60).allSatisfy(rule -> {
      assertThat(rule.sentence())
          .as(rule.id())
          .containsPattern("\\b(MUST|MAY)\\b|does nothing|is empty");
      assertThat(rule.intent()).as(rule.id()).isNotBlank();
    });
  }

  @Test
  void everyLineThatLooksLikeARuleIsOne() throws IOException {
    try (var in = RuleBook.class.getResourceAsStream("RULES.md")) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      long lines = Pattern.compile("^\\*\\*[A-Z]+[0-9]+", Pattern.MULTILINE)
          .matcher(page)
          .results()
          .count();
      assertThat(rules).hasSize((int) lines);
    }
  }

  @Test
  void theRulesOfAGroupCountUpWithoutAGap() {
    Map<Character, List<Integer>> byGroup = rules.keySet().stream()
        .collect(Collectors.groupingBy(
            id -> id.charAt(0),
            Collectors.mapping(id -> Integer.valueOf(id.substring(1)), Collectors.toList())));
    byGroup.forEach((group, numbers) -> assertThat(numbers)
        .as("rules of %s", group)
        .isEqualTo(Stream.iterate(1, n -> n + 1).limit(numbers.size()).toList()));
  }

  @Test
  void everyGroupOfRulesRuns() throws IOException, URISyntaxException {
    Path classes = Path.of(
            StorageConformance.class.getResource("StorageConformance.class").toURI())
        .getParent();
    try (Stream<Path> files = Files.list(classes)) {
      List<String> written = files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Rules.class") && !name.equals("Rules.class"))
          .map(name -> name.replace(".class", ""))
          .sorted()
          .toList();
      assertThat(groups().stream().map(Class::getSimpleName).sorted()).isEqualTo(written);
    }
  }

  @Test
  void aRuleStatedTwiceIsFound() {
    String page = "**C1.** It MUST.\n*For:* us.\n\n**C1.** It MUST not.\n*For:* them.\n";
    assertThatThrownBy(() -> RuleBook.parse(page)).hasMessageContaining("C1");
  }
}
