package org.gasservice.examples.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gasservice.core.Desk;
import org.gasservice.core.command.Actor;
import org.gasservice.core.complaint.Category;
import org.gasservice.core.complaint.ClassifyComplaint;
import org.gasservice.core.complaint.TakeComplaint;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Keeps;
import org.gasservice.examples.Main;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.derby.DerbyStorage;
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
        "--report",
        folder.resolve("page.html").toString(),
        "--out",
        folder.resolve("figures.json").toString()));
    args.addAll(List.of(more));
    if (!args.contains("--at")) {
      args.addAll(List.of("--at", "2026-02-14T20:00:00+08:00"));
    }
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
  @Keeps(D8_1_6b)
  void aFewComplaintsStandInNoReport() throws Exception {
    assertThat(run("day", "--data", folder.resolve("data").toString()))
        .as(said.toString())
        .isEqualTo(ExitCode.DONE);
    complain(Category.CHARGES, 6);
    complain(Category.SAFETY, 5);

    assertThat(report("--at", "2026-02-15T20:00:00+08:00")).isEqualTo(ExitCode.DONE);
    JsonNode running = figures();
    assertThat(line(running, "COMPLAINT_RATE").path("hits").asInt())
        .as("with those of the day")
        .isEqualTo(14);
    assertThat(line(running, "COMPLAINTS_CHARGES").path("withheld").asBoolean()).isTrue();
    complain(Category.ATTITUDE, 1);

    assertThat(report("--at", "2026-03-01T20:00:00.123456789+08:00", "--month", "2026-02"))
        .as(said.toString())
        .isEqualTo(ExitCode.DONE);
    JsonNode figures = figures();
    assertThat(line(figures, "COMPLAINT_RATE").path("hits").asInt()).isEqualTo(15);
    assertThat(line(figures, "COMPLAINTS_CHARGES").path("hits").asInt()).isEqualTo(6);
    // the one about attitude is withheld, and so are those it could be worked out from
    for (String id : List.of("COMPLAINTS_ATTITUDE", "COMPLAINTS_SAFETY", "COMPLAINTS_OTHER")) {
      JsonNode withheld = line(figures, id);
      assertThat(withheld.path("withheld").asBoolean()).as(id).isTrue();
      assertThat(withheld.hasNonNull("hits") || withheld.hasNonNull("of"))
          .as(id)
          .isFalse();
      assertThat(withheld.hasNonNull("raw") || withheld.hasNonNull("adjusted"))
          .as(id)
          .isFalse();
    }
    assertThat(figures.path("screens").get(4).path("items").get(0).path("value").asText())
        .as("open in the company")
        .isEqualTo("15");
    assertThat(Files.readString(folder.resolve("page.html")))
        .contains("少于 5，不显示", "withheld: fewer than 5");

    assertThat(
            report("--at", "2026-03-01T20:00:00+08:00", "--month", "2026-02", "--unit", "BR-EAST"))
        .as(said.toString())
        .isEqualTo(ExitCode.DONE);
    assertThat(figures().path("screens").get(4).path("items").get(0).hasNonNull("value"))
        .as("open of a unit")
        .isFalse();
  }

  private JsonNode figures() throws IOException {
    return Json.parse(Files.readString(folder.resolve("figures.json")));
  }

  private static JsonNode line(JsonNode figures, String indicator) {
    for (JsonNode line : figures.path("lines")) {
      if (line.path("id").asText().equals(indicator)) {
        return line;
      }
    }
    throw new AssertionError("no line " + indicator);
  }

  private void complain(Category category, int times) {
    try (Site site = Site.open(
        DerbyStorage.open(folder.resolve("data")),
        Instant.parse("2026-02-15T02:00:00Z"),
        new RepeatableIds(category.name()))) {
      Desk desk = site.gas().as(Actor.employee("E-1201"));
      for (int i = 0; i < times; i++) {
        String delivery = category.name() + "-" + i;
        String id = desk.withId("take-" + delivery)
            .complaints()
            .take(TakeComplaint.builder().channel(Channel.ONLINE).build())
            .value()
            .id();
        desk.withId("classify-" + delivery)
            .complaints()
            .execute(new ClassifyComplaint(
                id, category, List.of(), List.of(), List.of(), Optional.empty()));
      }
    }
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
