package org.gasservice.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.protection.Archive.point;
import static org.gasservice.core.protection.Archive.role;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.EndRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.Role;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to whom: at a service point by who used the gas, elsewhere by who was named first, everywhere by name. */
class BelongingsTest {

  private final Archive archive = new Archive();

  @AfterEach
  void close() {
    archive.close();
  }

  /** Ann lived there up to 9 March, Bo from the 10th on. */
  private void annThenBo() {
    archive.home("SP-1");
    archive.office.run(lives("P-1", "2026-02-01"));
    archive.office.setTime(Instant.parse("2026-03-09T01:00:00Z"));
    archive.office.run(new EndRole("SP-1", "P-1", Role.OCCUPIER, Optional.empty()));
    archive.office.setTime(Instant.parse("2026-03-30T01:00:00Z"));
    archive.office.run(lives("P-2", "2026-03-10"));
  }

  private static AssignRole lives(String party, String from) {
    return new AssignRole(
        "SP-1", party, Role.OCCUPIER, Optional.empty(), Optional.of(LocalDate.parse(from)));
  }

  // ---- who used the gas

  private static Optional<String> user(PointParties point, String day) {
    return Belongings.user(point, LocalDate.parse(day));
  }

  @Test
  @Keeps(D6_7_3)
  void whoLivesThereUsesTheGasWhoeverHoldsTheAccount() {
    PointParties both = point(
        role("P-1", Role.ACCOUNT_HOLDER, "2026-01-01", ""),
        role("P-2", Role.OCCUPIER, "2026-02-01", "2026-02-28"),
        role("P-3", Role.OCCUPIER, "2026-02-01", "2026-02-28"),
        role("P-4", Role.PAYER, "2025-01-01", ""));

    assertThat(user(both, "2026-01-31")).contains("P-1");
    assertThat(user(both, "2026-02-01")).as("of two the first recorded").contains("P-2");
    assertThat(user(both, "2026-02-28")).contains("P-2");
    assertThat(user(both, "2026-03-01")).contains("P-1");
  }

  @Test
  void onADayNobodyDidWhoeverDidLastBeforeOrFirstAfterCounts() {
    PointParties gaps = point(
        role("P-1", Role.OCCUPIER, "2026-03-01", "2026-03-31"),
        role("P-2", Role.ACCOUNT_HOLDER, "2026-01-01", "2026-01-31"),
        role("P-3", Role.OCCUPIER, "2026-06-01", ""));

    assertThat(user(gaps, "2026-02-15")).as("the last before").contains("P-2");
    assertThat(user(gaps, "2026-05-15")).as("the last before").contains("P-1");
    assertThat(user(gaps, "2025-12-31")).as("the first after").contains("P-2");
  }

  @Test
  void whoNeverUsedItDoesNotComeInByPayingOrOwning() {
    PointParties none =
        point(role("P-1", Role.PAYER, "2026-01-01", ""), role("P-2", Role.OWNER, "2026-01-01", ""));

    assertThat(user(none, "2026-02-01")).isEmpty();
    assertThat(user(point(), "2026-02-01")).isEmpty();
  }

  // ---- at a service point

  @Test
  @Keeps(D6_7_3)
  void whatNamesNobodyBelongsToWhoeverUsedTheGasOnItsDay() {
    annThenBo();
    archive.note("SP-1", "early", Note.of("2026-03-09"));
    archive.note("SP-1", "late", Note.of("2026-03-10"));
    archive.note("SP-1", "today", Note.timeless());

    assertThat(archive.notesOf("P-1", "SP-1")).containsExactly("early");
    assertThat(archive.notesOf("P-2", "SP-1")).containsExactly("late", "today");
  }

  @Test
  @Keeps(D6_7_3)
  void whatNamesAPartyBelongsToItAndNotToWhoeverUsedTheGas() {
    annThenBo();
    archive.note("SP-1", "bo", Note.of("2026-03-01", "P-2"));
    archive.note("SP-1", "bos-phone", Note.of("2026-03-01", Archive.token(Archive.PHONE_OF_BO)));
    archive.note("SP-1", "both", Note.of("2026-03-01", "P-1", "P-2"));

    assertThat(archive.notesOf("P-1", "SP-1")).containsExactly("both");
    assertThat(archive.notesOf("P-2", "SP-1")).containsExactly("bo", "bos-phone", "both");
  }

  @Test
  @Keeps(D6_7_3)
  void aStrangersNumberLeavesTheNoteWithWhoeverUsedTheGas() {
    annThenBo();
    archive.note("SP-1", "stranger", Note.of("2026-03-01", Archive.token("13600000000")));

    assertThat(archive.notesOf("P-1", "SP-1")).containsExactly("stranger");
    assertThat(archive.notesOf("P-2", "SP-1")).isEmpty();
  }

  @Test
  @Keeps(D6_7_3)
  void whatAddsToSomethingGoesWithItWhoeverItNames() {
    annThenBo();
    Key asked = archive.note("SP-1", "asked", Note.of("2026-03-01", "P-1"));
    archive.note("SP-1", "more", Note.of("2026-03-20", "P-2").about(asked));
    archive.note("SP-1", "lost", Note.of("2026-03-20").about(new Key("SP-1", "gone")));

    assertThat(archive.notesOf("P-1", "SP-1")).containsExactly("asked", "more");
    assertThat(archive.notesOf("P-2", "SP-1"))
        .as("what it adds to is not there")
        .containsExactly("lost");
  }

  @Test
  void theListOfWhoIsWhatAtAPlaceBelongsToAllOnIt() {
    annThenBo();

    assertThat(archive.typesOf("P-1", "SP-1")).contains("point_parties");
    assertThat(archive.typesOf("P-2", "SP-1")).contains("point_parties", "service_point");
    assertThat(archive.typesOf("P-1", "SP-1"))
        .as("the place is used by another today")
        .doesNotContain("service_point");
  }

  // ---- elsewhere

  @Test
  @Keeps(D6_7_3)
  void elsewhereWhatNamesNobodyBelongsToWhoeverWasNamedThereFirst() {
    archive.note("X-1", "said", Note.of("2026-03-01"));
    archive.note("X-1", "second", Note.of("2026-03-03", "P-2"));
    archive.note("X-1", "first", Note.of("2026-03-02", "P-1"));
    archive.note("X-1", "some-day", Note.timeless("P-2"));

    assertThat(archive.notesOf("P-1", "X-1")).containsExactly("first", "said");
    assertThat(archive.notesOf("P-2", "X-1")).containsExactly("second", "some-day");
  }

  @Test
  void elsewhereNobodyOwnsWhatStandsBesideNoName() {
    archive.note("X-1", "said", Note.of("2026-03-01"));

    assertThat(archive.notesOf("P-1", "X-1")).isEmpty();
  }

  @Test
  @Keeps(D6_7_3)
  void elsewhereWhatNamesAStrangerIsNotThatOfTheFirst() {
    archive.note("X-1", "first", Note.of("2026-03-02", "P-1"));
    archive.note("X-1", "stranger", Note.of("2026-03-03", Archive.token("13600000000")));

    assertThat(archive.notesOf("P-1", "X-1")).containsExactly("first");
  }

  @Test
  @Keeps(D6_7_3)
  void everythingInTheirOwnRootIsTheirs() {
    archive.note("P-1", "own", Note.of("2026-03-02", "P-2"));

    assertThat(archive.notesOf("P-1", "P-1")).containsExactly("own");
    assertThat(archive.typesOf("P-1", "P-1")).containsExactly("party");
  }

  @Test
  @Keeps(D6_7_3)
  void theyAreFoundWhereverAnythingNamesThemByIdOrNumber() {
    annThenBo();
    archive.note("X-1", "by-id", Note.of("2026-03-01", "P-1"));
    archive.note("X-2", "by-phone", Note.of("2026-03-01", Archive.token(Archive.PHONE_OF_ANN)));
    archive.note("X-3", "another", Note.of("2026-03-01", "P-2"));

    assertThat(archive.belongings.roots(archive.reads(), archive.person("P-1")))
        .containsExactly("P-1", "SP-1", "X-1", "X-2");
  }

  // ---- only kept

  private boolean restricted(Key note) {
    return archive.belongings.restricted(archive.reads(), archive.item(note));
  }

  @Test
  @Keeps(D6_7_3)
  void whatNamesAPartyWhoseDataIsOnlyKeptIsOnlyKept() {
    Key ann =
        archive.note("X-1", "ann", Note.of("2026-03-02", Archive.token(Archive.PHONE_OF_ANN)));
    Key bo = archive.note("X-1", "bo", Note.of("2026-03-02", "P-2"));
    assertThat(restricted(ann)).isFalse();

    archive.office.run(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN));

    assertThat(restricted(ann)).isTrue();
    assertThat(restricted(bo)).isFalse();
    assertThat(restricted(archive.note("X-1", "set-aside", Note.of("2026-03-02").onlyKept())))
        .isTrue();
  }

  @Test
  @Keeps(D6_7_3)
  void whatNamesNobodyIsOnlyKeptWithWhoeverUsedTheGasOnItsDay() {
    annThenBo();
    Key early = archive.note("SP-1", "early", Note.of("2026-03-09"));
    Key late = archive.note("SP-1", "late", Note.of("2026-03-10"));
    Key named = archive.note("SP-1", "named", Note.of("2026-03-09", "P-2"));
    Key elsewhere = archive.note("X-1", "elsewhere", Note.of("2026-03-09"));
    assertThat(restricted(early)).isFalse();

    archive.office.run(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN));

    assertThat(restricted(early)).isTrue();
    assertThat(restricted(late)).as("another used it then").isFalse();
    assertThat(restricted(named)).as("it names another").isFalse();
    assertThat(restricted(elsewhere)).isFalse();
  }
}
