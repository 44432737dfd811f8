package org.gasservice.examples.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gasservice.core.json.Json;
import org.gasservice.examples.Main;
import org.gasservice.examples.shell.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of service, made of the bundled day. */
class QualityCommandTest {

  private static final List<String> CANARIES = List.of("样例", "000-5550-", "0000001970");

  @TempDir
  private Path folder;

  private final StringWriter said = new StringWriter();

  private int run(String... args) {
    PrintWriter to = new PrintWriter(said, true);
    return Main.run(Locale.ENGLISH, to, to, args);
  }

  private int report(String... more) {
    List<String> args = new ArrayList<>(List.of(
        "quality-report",
        "--data",
        folder.resolve("data").toString(),
        "--at",
        "2026-02-14T20:00:00+08:00",
        "--report",
        folder.resolve("page.html").toString(),
        "--out",
        folder.resolve("figures.json").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void showsTheFiguresOfADayTheTenScreensAndNobodysData() throws Exception {
    assertThat(run("day", "--data", folder.resolve("data").toString()))
        .as(said.toString())
        .isEqualTo(ExitCode.DONE);

    assertThat(report()).as(said.toString()).isEqualTo(ExitCode.DONE);

    String page = Files.readString(folder.resolve("page.html"));
    JsonNode figures = Json.parse(Files.readString(folder.resolve("figures.json")));
    assertThat(page)
        .contains("服务质量月报", "A month of service", "id=\"screen-10\"")
        .doesNotContain(CANARIES)
        .doesNotContain("{{", "http://", "quality.item.", "quality.column.", "quality.screen.");
    assertThat(figures.path("state").asText()).isEqualTo("OPEN");
    assertThat(figures.path("screens")).hasSize(10);
    assertThat(figures.path("lines").findValuesAsText("id"))
        .contains("ORDERS_ON_TIME", "EMERGENCY_DEPARTED", "EMERGENCIES_COMPLETED", "PICKED_UP");
    assertThat(figures.path("days").findValuesAsText("day")).contains("2026-02-14");

    assertThat(report()).isEqualTo(ExitCode.DONE);
    assertThat(Json.parse(Files.readString(folder.resolve("figures.json"))))
        .as("made again it says the same")
        .isEqualTo(figures);
  }

  @Test
  void aMonthIsWrittenLikeAMonth() throws Exception {
    Files.createDirectory(folder.resolve("data"));
    assertThat(report("--month", "February")).isEqualTo(ExitCode.INPUT);
    assertThat(said.toString()).contains("February is no month");
  }

  @Test
  void withoutACompanyThereIsNothingToReport() throws Exception {
    Files.createDirectory(folder.resolve("data"));
    assertThat(report()).isEqualTo(ExitCode.INPUT);
  }
}
