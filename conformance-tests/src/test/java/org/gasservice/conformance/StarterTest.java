package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Follows the page "write your adapter in a day" from an empty folder, with nothing but what it prints. */
class StarterTest {

  private static final Path STARTER = Path.of("..", "starter");
  private static final Path PAGE = Path.of("..", "docs", "write-your-adapter.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```(?:java|xml) (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String OUT = "gasservice.conformance.out";

  @TempDir
  Path project;

  /** The files a part of the page prints; a later one of the same name takes the place of an earlier one. */
  private static Map<String, String> files(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    BLOCK.matcher(text).results().forEach(block -> files.put(block.group(1), block.group(2)));
    return files;
  }

  private void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = project.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** What {@code mvn test} does: compiles, runs the one test class, and leaves its grade. */
  private JsonNode test() throws Exception {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(project.resolve("src"))) {
      List<Path> sources = all.filter(path -> path.toString().endsWith(".java")).toList();
      List<String> options = List.of(
          "-d",
          classes.toString(),
          "-proc:none",
          "-Xlint:all,-serial",
          "-Werror",
          "-classpath",
          Child.classPath(getClass()));
      assertThat(compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
              .call())
          .as("the files of the page compile")
          .isTrue();
    }
    Path grades = project.resolve("target/conformance");
    System.setProperty(OUT, grades.toString());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      LauncherFactory.create()
          .execute(LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(loader.loadClass("com.example.storage.FileStorageTest")))
              .build());
    } finally {
      System.clearProperty(OUT);
    }
    return new ObjectMapper()
        .readTree(grades.resolve("FileStorageTest/grade.json").toFile());
  }

  @Test
  void theFirstSectionAloneGivesAFirstResult() throws Exception {
    String page = Files.readString(PAGE);
    write(files(page.substring(0, page.indexOf("\n## 2. "))));
    JsonNode grade = test();
    assertThat(grade.path("level").asText(""))
        .as("level of an adapter that refuses all")
        .isEmpty();
    assertThat(grade.toString()).contains("not written yet");
  }

  @Test
  void theWholePageReachesDurable() throws Exception {
    write(files(Files.readString(PAGE)));
    JsonNode grade = test();
    assertThat(grade.path("rules"))
        .filteredOn(
            rule -> !List.of("HELD", "UNTESTABLE").contains(rule.path("result").asText()))
        .as("rules broken or not run")
        .isEmpty();
    assertThat(grade.path("level").asText()).isEqualTo("DURABLE");
  }

  @Test
  void thePagePrintsTheFilesOfTheStarter() throws IOException {
    if (Boolean.getBoolean("gasservice.write-docs")) {
      Files.writeString(PAGE, withFilesOfTheStarter(Files.readString(PAGE)));
    }
    Map<String, String> printed = files(Files.readString(PAGE));
    assertThat(printed)
        .as("repeat with -Dgasservice.write-docs=true after a change")
        .isEqualTo(starter());
  }

  private static Map<String, String> starter() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(STARTER)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = STARTER.relativize(path).toString();
        if (name.startsWith("src") || name.equals("pom.xml")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  /** Writes each file where the page prints it last; what it prints before is a step on the way. */
  private static String withFilesOfTheStarter(String page) throws IOException {
    Map<String, MatchResult> last = new LinkedHashMap<>();
    BLOCK.matcher(page).results().forEach(block -> last.put(block.group(1), block));
    Map<String, String> starter = starter();
    return BLOCK.matcher(page).replaceAll(block -> {
      boolean isLast = Objects.requireNonNull(last.get(block.group(1))).start() == block.start();
      String fence = block.group().substring(0, block.group().indexOf('\n') + 1);
      return Matcher.quoteReplacement(
          isLast ? fence + starter.get(block.group(1)) + "```" : block.group());
    });
  }
}
