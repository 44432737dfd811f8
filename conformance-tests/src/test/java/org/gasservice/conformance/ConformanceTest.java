package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command grades what is on the class path, and its exit code cannot be misread. */
class ConformanceTest {

  @TempDir
  Path out;

  private final StringWriter said = new StringWriter();

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--out", out.toString()));
    PrintWriter writer = new PrintWriter(said, true);
    return Conformance.commandLine()
        .setOut(writer)
        .setErr(writer)
        .execute(all.toArray(String[]::new));
  }

  @Test
  void aGoodAdapterReachesItsLevelAndGetsItsReports() throws Exception {
    assertThat(run("memory")).as("exit code; said %s", said).isEqualTo(Conformance.REACHED);
    assertThat(said.toString()).contains("memory: level Full", "0 broken, 0 not run");
    assertThat(Files.readString(out.resolve("memory/grade.html"))).contains("达到级别", "Full");
    assertThat(out.resolve("memory/grade.json")).isNotEmptyFile();
    assertThat(Files.readString(out.resolve("memory/TEST-junit-jupiter.xml")))
        .contains("<testsuite", "everyKeyComesOnceWhateverThePageSize");
  }

  @Test
  void aLevelThatIsNotReachedIsAnError() {
    assertThat(run("memory", "--level", "durable")).isEqualTo(Conformance.MISSED);
    assertThat(said.toString()).contains("durable is demanded and was not reached");
  }

  @Test
  void aBrokenAdapterIsToldWhatAndWhy() throws Exception {
    assertThat(run("forgetful")).isEqualTo(Conformance.MISSED);
    assertThat(said.toString()).contains("C3 is broken");
    assertThat(Files.readString(out.resolve("forgetful/grade.html")))
        .contains("an update does not look at the version");
  }

  @Test
  void whereNothingRanNothingIsProved() {
    assertThat(run("unreachable")).isEqualTo(Conformance.NOTHING_RAN);
    assertThat(run("nobody")).isEqualTo(Conformance.NOTHING_RAN);
    assertThat(said.toString()).contains("no rule was tested", "is called nobody");
  }
}
