package org.gasservice.examples.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstProgramTest {

  private static final Path ROOT = Path.of("..");
  private static final Path SOURCE =
      Path.of("src/main/java/org/gasservice/examples/first/FirstProgram.java");

  @Test
  void showsThePromisesAndTheRefusal(@TempDir Path folder) {
    List<String> lines = new ArrayList<>();

    FirstProgram.run(folder.resolve("data"), lines::add);

    assertThat(lines).anyMatch(line -> line.contains("DEPARTED") && line.contains("D5-1.2b"));
    assertThat(lines).anyMatch(line -> line.contains("ARRIVED") && line.contains("D10-2.6"));
    assertThat(lines.get(lines.size() - 1)).contains("[D10-6.0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theReadmeShowsThisVeryProgram(String readme) throws IOException {
    String text = Files.readString(ROOT.resolve(readme));
    String shown = text.substring(
        text.indexOf("<!-- snippet: FirstProgram -->"), text.indexOf("<!-- /snippet -->"));

    assertThat(shown.replace("\r\n", "\n"))
        .isEqualTo("<!-- snippet: FirstProgram -->\n```java\n" + region() + "```\n");
  }

  private static String region() throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    int from = lines.indexOf("    // region FirstProgram") + 1;
    int to = lines.indexOf("    // endregion");
    return lines.subList(from, to).stream()
        .map(line -> line.isBlank() ? "" : line.substring(4))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
