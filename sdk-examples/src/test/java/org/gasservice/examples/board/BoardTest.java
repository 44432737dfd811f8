package org.gasservice.examples.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gasservice.examples.Main;
import org.gasservice.examples.shell.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dispatcher and a desk look at, made of the bundled day. */
class BoardTest {

  private static final List<String> CANARIES = List.of("样例", "000-5550-", "0000001970");

  @TempDir
  private Path folder;

  private final StringWriter said = new StringWriter();

  private int run(String... args) {
    PrintWriter to = new PrintWriter(said, true);
    return Main.run(Locale.ENGLISH, to, to, args);
  }

  private String board(String... more) throws Exception {
    Path page = folder.resolve("board.html");
    List<String> args = new ArrayList<>(
        List.of("board", "--data", folder.resolve("data").toString(), "--out", page.toString()));
    args.addAll(List.of(more));
    assertThat(run(args.toArray(String[]::new))).as(said.toString()).isEqualTo(ExitCode.DONE);
    return Files.readString(page);
  }

  @Test
  void showsWhatIsOpenAndWhatFallsDueAndNobodysData() throws Exception {
    assertThat(run("day", "--data", folder.resolve("data").toString()))
        .as(said.toString())
        .isEqualTo(ExitCode.DONE);

    String evening = board("--at", "2026-02-14T20:00:00.123456789+08:00");

    assertThat(evening)
        .contains("调度看板", "Dispatch board", "抢险", "class=\"triage P", "<article>", "style=\"width:")
        .doesNotContain(CANARIES)
        .doesNotContain("{{", "http://", "https://");
    assertThat(said.toString()).containsPattern("[1-9]\\d* open orders, \\d+ dangers not over");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertThat(run("board", "--data", folder.resolve("nothing").toString()))
        .isEqualTo(ExitCode.INPUT);
    Files.createDirectory(folder.resolve("empty"));
    assertThat(run("board", "--data", folder.resolve("empty").toString()))
        .isEqualTo(ExitCode.INPUT);
    assertThat(said.toString()).contains("There is no data folder", "run day first");
    assertThat(run("board", "--data", folder.resolve("empty").toString(), "--ahead", "-1"))
        .isEqualTo(ExitCode.INPUT);
  }
}
