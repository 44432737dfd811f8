package org.gasservice.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.Party;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every look at data of a person that is whole is counted; that of a crew once, and only while it is its work. */
class DisclosuresTest {

  private final Archive archive = new Archive();
  private final Office office = archive.office;

  @AfterEach
  void close() {
    archive.close();
  }

  private static Disclosures.Shown look(int number) {
    return new Disclosures.Shown("E-7", "note", new Key("X-1", "n" + number));
  }

  private Disclosures disclosures(String root) {
    return office.value(Disclosures.TYPE, Disclosures.keyOf(root));
  }

  @Test
  @Keeps(D6_7_3)
  void everyLookIsCountedAndTheLatestAreRemembered() {
    Disclosures some = Disclosures.NONE.once().once().with(look(1));
    assertThat(some).isEqualTo(new Disclosures(3, List.of(look(1))));

    Disclosures many = IntStream.rangeClosed(1, Disclosures.KEPT)
        .mapToObj(DisclosuresTest::look)
        .reduce(Disclosures.NONE, Disclosures::with, (one, other) -> other);
    assertThat(many.count()).isEqualTo(Disclosures.KEPT);
    assertThat(many.shown()).hasSize(Disclosures.KEPT).startsWith(look(1));

    Disclosures more = many.with(look(101)).once();
    assertThat(more.count()).isEqualTo(Disclosures.KEPT + 2);
    assertThat(more.shown())
        .as("the oldest is forgotten")
        .hasSize(Disclosures.KEPT)
        .startsWith(look(2))
        .endsWith(look(101));
  }

  @Test
  @Keeps(D6_7_3)
  void aCrewIsShownItsWorkAndNothingElse() {
    Key work = archive.note("X-1", "n", Note.of("2026-03-02", "P-1").workOf("E-7"));
    Key past = archive.note("X-1", "o", Note.of("2026-03-02", "P-1"));

    office.run("E-7", new ShowToCrew("note", work));
    office.run("E-7", new ShowToCrew("note", work));
    assertThat(disclosures("X-1"))
        .as("the second look leaves no second trace")
        .isEqualTo(new Disclosures(1, List.of(new Disclosures.Shown("E-7", "note", work))));
    assertThat(office.violation("E-8", new ShowToCrew("note", work)))
        .isEqualTo("D6-7.3 protection.not-your-work");
    assertThat(office.violation("E-7", new ShowToCrew("note", past)))
        .isEqualTo("D6-7.3 protection.not-your-work");
  }

  @Test
  @Keeps(D6_7_3)
  void whoMayUnmaskStillNeedsAPermissionOfItsOwnForWhatIsOnlyKept() {
    try (Archive desk =
        new Archive(Set.of("workforce.*", "customer.*", "note.*", "protection.unmask"))) {
      Key used = desk.note("X-1", "used", Note.of("2026-03-02"));
      Key kept = desk.note("X-1", "kept", Note.of("2026-03-02").onlyKept());

      desk.office.run(new Unmask("note", used, Purpose.CALL_BACK));
      assertThat(desk.office.refused(new Unmask("note", kept, Purpose.CALL_BACK)))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  @Keeps(D6_7_3)
  void anExportHoldsAJournalWholeHoweverLongItIs() {
    int changes = 502;
    Key note = new Key("X-1", "n");
    List<Submission> puts = IntStream.range(0, changes)
        .mapToObj(i -> Submission.of(
            Actor.employee("E-1"),
            new Note.Put(note, i % 2 == 0 ? Note.of("2026-03-02", "P-1") : Note.timeless("P-1"))))
        .toList();
    office.pipeline().executeAll(puts, Pipeline.Mode.EACH);

    JsonNode export = new PersonExport(
            new CommandJson(office.pipeline().registry()), archive.belongings, archive.reads())
        .of(office.value(Party.TYPE, Party.keyOf("P-1")));

    JsonNode record = export.path("records").path(1);
    assertThat(export.path("records")).hasSize(2);
    assertThat(record.path("type").asText()).isEqualTo("note");
    assertThat(record.path("version").asLong()).isEqualTo(changes);
    assertThat(record.path("records").asText()).isEqualTo("ORDER");
    assertThat(record.path("journal")).hasSize(changes);
    assertThat(record.path("journal").findValuesAsText("commandId")).doesNotHaveDuplicates();
  }
}
