package org.gasservice.examples.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.FlatResult;
import org.gasservice.core.customer.FlatTally;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.Texts;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectPlayTest {

  private static final int FLATS = 170;
  private static final Pattern LOADS =
      Pattern.compile("(?:src|href)=|url\\(|@import|https?://(?!www\\.w3\\.org)");

  @TempDir
  Path folder;

  private static ProjectReport play(Storage storage, int flats) {
    return ProjectPlay.play(
        storage, flats, new Texts(Locale.ENGLISH), new PrintWriter(new StringWriter()));
  }

  private static int sum(FlatTally tally) {
    return tally.notVisited()
        + tally.results().values().stream().mapToInt(n -> n).sum();
  }

  @Test
  void everyFlatIsCountedOnceAndNothingIsLeftToFollow() {
    ProjectReport report = play(new MemoryStorage(), FLATS);

    assertThat(report.total().flats()).isEqualTo(FLATS).isEqualTo(sum(report.total()));
    assertThat(report.sections())
        .hasSize(2)
        .allSatisfy(section ->
            assertThat(sum(section.tally())).isEqualTo(section.tally().flats()));
    assertThat(report.total().notVisited()).isZero();
    assertThat(report.total().lit()).isGreaterThan(FLATS * 3 / 4);
    assertThat(report.total().of(FlatResult.NO_CONTRACT)).isEqualTo(FLATS / 23);
    assertThat(report.days().get(report.days().size() - 1).litByThen())
        .isEqualTo(report.total().lit());
    assertThat(report.days())
        .allSatisfy(
            day -> assertThat(day.results().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(day.planned()));
    assertThat(report.toFollow()).isZero();
    assertThat(report.refused())
        .containsEntry("customer.section-not-accepted", 1)
        .containsEntry("customer.gas-on-unchecked", 1);
  }

  @Test
  void standsTheSameOnDerbyAndAfterASecondRun() throws IOException {
    String onMemory = standing(play(new MemoryStorage(), 60));
    String first = standing(play(DerbyStorage.open(folder.resolve("data")), 60));
    String again = standing(play(DerbyStorage.open(folder.resolve("data")), 60));

    assertThat(first).isEqualTo(onMemory);
    assertThat(again).isEqualTo(onMemory);
  }

  private static String standing(ProjectReport report) {
    return Json.view(report.total()) + " " + Json.view(report.sections()) + " "
        + Json.view(report.days());
  }

  @Test
  void thePageLoadsNothingAndSaysEverythingInBothLanguages() {
    ProjectReport report = play(new MemoryStorage(), 60);
    ProjectPage page =
        new ProjectPage(report, List.of(MessageBundle.beside(CustomerFeature.class)));
    String html = page.html(Locale.CHINESE);

    assertThat(LOADS.matcher(html).results().map(found -> found.group()).toList())
        .isEmpty();
    assertThat(html)
        .contains("湖滨样例花园", "Lakeside Sample Garden", "到访不遇", "nobody opened")
        .doesNotContain("project.", "FlatResult.");
    assertThat(page.summary(Locale.ENGLISH)).anyMatch(line -> line.contains("of 60 flats lit"));
    assertThat(html.split("<span lang=\"zh\"", -1))
        .hasSameSizeAs(html.split("<span lang=\"en\"", -1));
  }
}
